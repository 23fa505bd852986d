import type { Position } from "#dataset/position.ts";
import type { FaultList } from "./fault-list.ts";
import { IdTable } from "./id-table.ts";
import type { ImportRecord } from "./import-record.ts";

interface End extends Position {
  readonly cell: number | undefined;
  readonly role: "source" | "target";
}

/** Of the ends that point to one missing node, how many are kept to be told one by one. */
const MOST_ENDS = 100;

/** Holds ids against each other: each is given once, and every end of a relationship is one of them. */
export class EndCheck {
  readonly #faults: FaultList;
  readonly #files: string[] = [];
  readonly #ids = new IdTable();
  #isWhole = true;
  /** Ends whose node may still come: in a file of nodes and edges an edge may stand first. */
  readonly #waiting = new Map<string, { readonly ends: End[]; total: number }>();

  constructor(faults: FaultList) {
    this.#faults = faults;
  }

  /** Everything after this is in another file. */
  begin(file: string): void {
    this.#files.push(file);
  }

  /** Some records of the current file could not be read; where they may be nodes, no end can be said to lead nowhere. */
  missRecords(form: string): void {
    if (form !== "relationships") this.#isWhole = false;
  }

  addNode({ id, line, column, cells }: ImportRecord): void {
    const file = this.#files.length - 1;
    const before = this.#ids.add(id, { file, line });
    if (!before) return;
    const where =
      before.file === file ? `in line ${before.line}` : `in ${this.#files[before.file]}, line ${before.line}`;
    const here = { file: this.#files[file] ?? "", line, column };
    this.#faults.add(here, `id ${shown(id)} is there already, ${where}`, "Rename or delete one of the two.", cells?.id);
  }

  addRelationship({ from, to, line, column, cells }: ImportRecord): void {
    const here = { file: this.#files.at(-1) ?? "", line, column };
    if (!this.#ids.has(from)) this.#wait(from, { ...here, role: "source", cell: cells?.from });
    if (!this.#ids.has(to)) this.#wait(to, { ...here, role: "target", cell: cells?.to });
  }

  /** Says which ends lead nowhere; every node must have been added. */
  finish(): void {
    for (const [id, { ends, total }] of this.#isWhole ? this.#waiting : []) {
      if (this.#ids.has(id)) continue;
      for (const end of ends) {
        const mend = "Add the node, or correct the id.";
        this.#faults.add(end, `${end.role} ${shown(id)} is no node of this import`, mend, end.cell);
      }
      this.#faults.addUntold(total - ends.length);
    }
    this.#waiting.clear();
  }

  #wait(id: string, end: End): void {
    let waiting = this.#waiting.get(id);
    if (!waiting) {
      waiting = { ends: [], total: 0 };
      // A copy, since a part of a text keeps the whole piece of the file in memory.
      this.#waiting.set(Buffer.from(id).toString(), waiting);
    }
    waiting.total += 1;
    if (waiting.ends.length < MOST_ENDS) waiting.ends.push(end);
  }
}

function shown(id: string): string {
  return JSON.stringify(id.length > 60 ? `${id.slice(0, 60)}…` : id);
}
