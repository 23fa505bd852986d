import type { FaultList } from "./fault-list.ts";
import type { Field, ImportRecord } from "./import-record.ts";
import { keyRemark, labelRemark, typeRemark } from "./reserved-names.ts";
import type { ValueType } from "./value-text.ts";
import type { XmlElement } from "./xml-elements.ts";

type Kind = ImportRecord["kind"];

/** A node or relationship whose element is not yet closed. */
export interface Draft {
  readonly kind: Kind;
  readonly element: XmlElement;
  labels: readonly string[];
  type: string;
  readonly values: (string | undefined)[];
}

export interface Declared {
  readonly name: string;
  readonly type: ValueType | undefined;
  readonly list?: string;
  readonly fallback?: string;
}

const EMPTY = { id: "", labels: [], from: "", to: "", type: "", cells: undefined };

/** What a file of nodes and edges has declared and begun, and the records that are done. */
export class GraphDraft {
  readonly nodeFields: Field[] = [];
  readonly relationshipFields: Field[] = [];
  readonly notes = new Set<string>();
  readonly file: string;
  readonly #faults: FaultList;
  readonly #indices = { node: new Map<string, number>(), relationship: new Map<string, number>() };
  readonly #open: Draft[] = [];
  #done: ImportRecord[] = [];

  constructor(file: string, faults: FaultList) {
    this.file = file;
    this.#faults = faults;
  }

  /** What is being read: the innermost node or edge that is not closed. */
  get current(): Draft | undefined {
    return this.#open.at(-1);
  }

  /** Declares a property under the id by which values name it. A name that is taken or reserved gets a number. */
  declare(kind: Kind, id: string, { name, type, list, fallback }: Declared): void {
    const fields = this.#fieldsOf(kind);
    const isTaken = (one: string) => fields.some((field) => field.name === one) || keyRemark(one, kind) !== undefined;
    let unique =
      name
        .replace(/[\p{Cc}`]/gu, " ")
        .trim()
        .slice(0, 90) || "property";
    for (let number = 2; isTaken(unique); number += 1) unique = `${name}${number}`;
    if (unique !== name) this.notes.add(`The ${kind} property "${name}" is written as "${unique}".`);
    this.#indices[kind].set(id, fields.length);
    fields.push({ name: unique, type, list, ...(fallback !== undefined && { fallback }) });
  }

  /** Gives a declared property the value of those that say nothing. */
  setFallback(kind: Kind, id: string, fallback: string): void {
    const index = this.#indices[kind].get(id);
    const field = index === undefined ? undefined : this.#fieldsOf(kind)[index];
    if (field && index !== undefined) this.#fieldsOf(kind)[index] = { ...field, fallback };
  }

  has(kind: Kind, id: string): boolean {
    return this.#indices[kind].has(id);
  }

  begin(kind: Kind, element: XmlElement, labels: readonly string[], type: string): Draft {
    const draft = { kind, element, labels, type, values: [] };
    this.#open.push(draft);
    return draft;
  }

  /** Sets a value of the current node or edge; false where nothing of that id is declared. */
  set(id: string, value: string | undefined): boolean {
    const { current } = this;
    const index = current && this.#indices[current.kind].get(id);
    if (current && index !== undefined && value !== undefined && value !== "") current.values[index] = value;
    return index !== undefined;
  }

  /** Closes the current node or edge: it is a record, or a fault. */
  end(): void {
    const draft = this.#open.pop();
    if (!draft) return;
    const { kind, element, labels, type } = draft;
    const { id = "", source: from = "", target: to = "" } = element.attributes;
    const lacking = kind === "node" ? (id ? "" : "id") : from ? (to ? "" : "target") : "source";
    const remark = lacking
      ? ([`<${element.name}> without ${lacking}`, "Write one, or delete it."] as const)
      : kind === "node"
        ? labels.map(labelRemark).find((one) => one !== undefined)
        : typeRemark(type);
    if (remark) {
      this.fault(element, ...remark);
      return;
    }
    const values = this.#fieldsOf(kind).map(({ fallback }, index) => draft.values[index] ?? fallback);
    const { line, column } = element;
    const ends = kind === "node" ? { id, labels } : { from, to, type };
    this.#done.push({ ...EMPTY, kind, line, column, ...ends, values });
  }

  fault({ line, column }: XmlElement, what: string, mend: string): void {
    this.#faults.add({ file: this.file, line, column }, what, mend);
  }

  /** The records that were done since it was last asked. */
  take(): readonly ImportRecord[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #fieldsOf(kind: Kind): Field[] {
    return kind === "node" ? this.nodeFields : this.relationshipFields;
  }
}
