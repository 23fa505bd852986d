import type { FaultList } from "./fault-list.ts";
import { GraphDraft } from "./graph-draft.ts";
import type { RecordFile } from "./import-record.ts";
import type { GraphSource } from "./mapping.ts";
import type { ValueType } from "./value-text.ts";
import type { XmlElement, XmlHandler } from "./xml-elements.ts";
import { xmlRecords } from "./xml-records.ts";

const TYPES: Readonly<Record<string, ValueType>> = {
  int: "integer",
  long: "integer",
  float: "float",
  double: "float",
  boolean: "boolean",
};
const NOTES = {
  looks: "What drawing programs keep for themselves is left out.",
  nesting: "Graphs inside nodes are read as nodes and edges; what held them is left out.",
  ports: "Ports are left out.",
  both: "Edges without direction run as they are written and carry directed: false.",
} as const;

/**
 * A GraphML file as records. Labels and types are read where Neo4j's own exports put them: `labels=":Person"` of a node,
 * `label="KNOWS"` of an edge.
 */
export function graphmlRecords(source: GraphSource, faults: FaultList): RecordFile {
  const draft = new GraphDraft(source.file, faults);
  draft.declare("relationship", "/id", { name: "id", type: "string" });
  draft.declare("relationship", "/directed", { name: "directed", type: "boolean" });
  return xmlRecords(draft, new GraphmlHandler(source, draft), faults);
}

class GraphmlHandler implements XmlHandler {
  readonly #source: GraphSource;
  readonly #draft: GraphDraft;
  /** Names of the elements that are open. */
  readonly #path: string[] = [];
  /** Keys that say nothing of nodes and edges, or hold a program's own drawing. */
  readonly #passed = new Set<string>();
  #isDirected = true;
  #key: XmlElement | undefined;
  #data: XmlElement | undefined;

  constructor(source: GraphSource, draft: GraphDraft) {
    this.#source = source;
    this.#draft = draft;
  }

  open(element: XmlElement): void {
    const { name, attributes } = element;
    const draft = this.#draft;
    this.#path.push(name);
    if (this.#path.length === 1 && name !== "graphml")
      draft.fault(element, `<${name}> where <graphml> is wanted`, "Name a GraphML file.");
    if (name === "key") this.#declare(element);
    else if (name === "graph") this.#beginGraph(attributes.edgedefault);
    else if (name === "node") draft.begin("node", element, this.#labelsOf(attributes.labels), "");
    else if (name === "edge") this.#beginEdge(element);
    else if (name === "data") this.#data = element;
    else if (name === "port") draft.notes.add(NOTES.ports);
    else if (name === "hyperedge")
      draft.fault(element, "an edge of more than two ends", "Make it a node with an edge to each end.");
  }

  close(name: string, text: string): void {
    this.#path.pop();
    if (name === "node" || name === "edge") this.#draft.end();
    else if (name === "data" && ["node", "edge"].includes(this.#path.at(-1) ?? "")) this.#setValue(text);
    else if (name === "key") this.#key = undefined;
    else if (name === "default" && this.#key) this.#setFallback(this.#key.attributes, text);
  }

  #declare(element: XmlElement): void {
    const { id = "", for: place = "all", "attr.name": name, "attr.type": type = "string" } = element.attributes;
    this.#key = element;
    const kinds = kindsOf(place);
    if (name === undefined || kinds.length === 0) {
      this.#passed.add(id);
      if (Object.keys(element.attributes).some((key) => key.startsWith("yfiles."))) this.#draft.notes.add(NOTES.looks);
      return;
    }
    for (const kind of kinds) {
      if (this.#draft.has(kind, id))
        this.#draft.fault(element, `key "${id}" is declared twice`, "Rename one of the two.");
      else this.#draft.declare(kind, id, { name, type: TYPES[type] ?? "string" });
    }
  }

  #setFallback({ id = "", for: place = "all" }: XmlElement["attributes"], text: string): void {
    for (const kind of kindsOf(place)) this.#draft.setFallback(kind, id, text);
  }

  #beginGraph(edgeDefault: string | undefined): void {
    if (this.#draft.current) this.#draft.notes.add(NOTES.nesting);
    else this.#isDirected = edgeDefault !== "undirected";
  }

  #beginEdge(element: XmlElement): void {
    const { id, label, directed } = element.attributes;
    this.#draft.begin("relationship", element, [], label || this.#source.type);
    this.#draft.set("/id", id);
    const isDirected = directed === undefined ? this.#isDirected : directed === "true";
    if (isDirected) return;
    this.#draft.notes.add(NOTES.both);
    this.#draft.set("/directed", "false");
  }

  #setValue(text: string): void {
    const { current } = this.#draft;
    const data = this.#data;
    const key = data?.attributes.key ?? "";
    if (!current || !data || this.#passed.has(key)) return;
    // Neo4j's exports say labels and types twice: as attributes and as data.
    if (current.kind === "node" && key === "labels" && text.startsWith(":")) current.labels = this.#labelsOf(text);
    else if (current.kind === "relationship" && key === "label" && text === current.type) return;
    else if (!this.#draft.set(key, text))
      this.#draft.fault(data, `a value for the key "${key}", which is not declared`, "Declare it with <key>.");
  }

  #labelsOf(text: string | undefined): readonly string[] {
    const labels = (text ?? "").split(":").filter(Boolean);
    return labels.length > 0 ? labels : [this.#source.labels];
  }
}

function kindsOf(place: string): readonly ("node" | "relationship")[] {
  if (place === "all") return ["node", "relationship"];
  return place === "node" ? ["node"] : place === "edge" ? ["relationship"] : [];
}
