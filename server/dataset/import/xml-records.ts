import type { FaultList } from "./fault-list.ts";
import type { GraphDraft } from "./graph-draft.ts";
import type { RecordFile } from "./import-record.ts";
import { readXml, type XmlHandler } from "./xml-elements.ts";

/** The records that `handler` puts into `draft` while the draft's file is read; faults of its XML go to `faults`. */
export function xmlRecords(draft: GraphDraft, handler: XmlHandler, faults: FaultList): RecordFile {
  const { file, nodeFields, relationshipFields, notes } = draft;
  async function* records() {
    for await (const _ of readXml(file, handler, faults)) yield draft.take();
  }
  return { file, nodeFields, relationshipFields, notes, records: records() };
}
