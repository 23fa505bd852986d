import type { FaultList } from "./fault-list.ts";
import { GraphDraft } from "./graph-draft.ts";
import type { RecordFile } from "./import-record.ts";
import type { GraphSource } from "./mapping.ts";
import type { ValueType } from "./value-text.ts";
import type { XmlElement, XmlHandler } from "./xml-elements.ts";
import { xmlRecords } from "./xml-records.ts";

const TYPES: Readonly<Record<string, ValueType>> = {
  integer: "integer",
  long: "integer",
  short: "integer",
  byte: "integer",
  biginteger: "integer",
  double: "float",
  float: "float",
  bigdecimal: "float",
  boolean: "boolean",
};
const BETWEEN = "|";
const NOTES = {
  looks: "Colours, sizes and positions (viz) are left out.",
  times: "Times and changes over time are left out; of several values the last is kept.",
  nesting: "Nodes inside nodes are read as nodes; what held them is left out.",
  both: "Edges without direction run as they are written and carry directed: false.",
} as const;

/** A GEXF file (1.1 to 1.3) as records: `kind` is a relationship's type, titles of attributes are names of properties. */
export function gexfRecords(source: GraphSource, faults: FaultList): RecordFile {
  const draft = new GraphDraft(source.file, faults);
  draft.declare("node", "/label", { name: "label", type: "string" });
  draft.declare("relationship", "/id", { name: "id", type: "string" });
  draft.declare("relationship", "/label", { name: "label", type: "string" });
  draft.declare("relationship", "/weight", { name: "weight", type: "float" });
  draft.declare("relationship", "/directed", { name: "directed", type: "boolean" });
  return xmlRecords(draft, new GexfHandler(source, draft), faults);
}

class GexfHandler implements XmlHandler {
  readonly #source: GraphSource;
  readonly #draft: GraphDraft;
  #depth = 0;
  #edgeType = "undirected";
  /** Whose attributes are being declared, and which one. */
  #declares: "node" | "relationship" = "node";
  #attribute = "";

  constructor(source: GraphSource, draft: GraphDraft) {
    this.#source = source;
    this.#draft = draft;
  }

  open(element: XmlElement): void {
    const { name, attributes } = element;
    const draft = this.#draft;
    this.#depth += 1;
    if (this.#depth === 1 && name !== "gexf")
      draft.fault(element, `<${name}> where <gexf> is wanted`, "Name a GEXF file.");
    if (name.startsWith("viz:")) draft.notes.add(NOTES.looks);
    else if (name === "spell" || attributes.start !== undefined || attributes.timestamp !== undefined)
      draft.notes.add(NOTES.times);
    if (name === "graph") this.#edgeType = attributes.defaultedgetype ?? "undirected";
    else if (name === "attributes") this.#declares = attributes.class === "edge" ? "relationship" : "node";
    else if (name === "attribute") this.#declare(element);
    else if (name === "node") this.#beginNode(element);
    else if (name === "edge") this.#beginEdge(element);
    else if (name === "attvalue") this.#setValue(element);
  }

  close(name: string, text: string): void {
    this.#depth -= 1;
    if (name === "node" || name === "edge") this.#draft.end();
    else if (name === "default" && this.#attribute)
      this.#draft.setFallback(this.#declares, this.#attribute, text.trim());
    else if (name === "attribute") this.#attribute = "";
  }

  #declare(element: XmlElement): void {
    const { id = "", title = id, type = "string" } = element.attributes;
    if (this.#draft.has(this.#declares, id)) {
      this.#draft.fault(element, `attribute "${id}" is declared twice`, "Rename one of the two.");
      return;
    }
    this.#attribute = id;
    const isList = type.startsWith("list");
    const valueType = TYPES[isList ? type.slice("list".length) : type] ?? "string";
    this.#draft.declare(this.#declares, id, { name: title, type: valueType, ...(isList && { list: BETWEEN }) });
  }

  #beginNode(element: XmlElement): void {
    if (this.#draft.current || element.attributes.pid !== undefined) this.#draft.notes.add(NOTES.nesting);
    this.#draft.begin("node", element, [this.#source.labels], "");
    this.#draft.set("/label", element.attributes.label);
  }

  #beginEdge(element: XmlElement): void {
    const { id, label, weight, kind, type = this.#edgeType } = element.attributes;
    this.#draft.begin("relationship", element, [], kind || this.#source.type);
    this.#draft.set("/id", id);
    this.#draft.set("/label", label);
    this.#draft.set("/weight", weight);
    if (type === "directed") return;
    this.#draft.notes.add(NOTES.both);
    this.#draft.set("/directed", "false");
  }

  #setValue(element: XmlElement): void {
    // Until 1.2 the attribute was called id.
    const { for: named = element.attributes.id ?? "", value } = element.attributes;
    if (!this.#draft.current || this.#draft.set(named, value)) return;
    this.#draft.fault(
      element,
      `a value for the attribute "${named}", which is not declared`,
      "Declare it in <attributes>.",
    );
  }
}
