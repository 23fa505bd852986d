import { csvRecords } from "./csv-records.ts";
import type { FaultList } from "./fault-list.ts";
import { gexfRecords } from "./gexf-records.ts";
import { graphmlRecords } from "./graphml-records.ts";
import type { RecordFile } from "./import-record.ts";
import type { Source } from "./mapping.ts";

/** Begins to read a file of any form. */
export function recordFile(source: Source, faults: FaultList): RecordFile {
  switch (source.form) {
    case "gexf":
      return gexfRecords(source, faults);
    case "graphml":
      return graphmlRecords(source, faults);
    default:
      return csvRecords(source, faults);
  }
}
