import type { FaultList } from "./fault-list.ts";
import { type Field, type ImportRecord, placeOf } from "./import-record.ts";
import { guessType, readValue, VALUE_TYPES, type ValueType } from "./value-text.ts";

/** The first lines in which a property without a declared type looked like this or that. */
type Looks = Partial<
  Record<ReturnType<typeof guessType>, { readonly line: number; readonly cell: number; readonly text: string }>
>;

const NAMES: Readonly<Record<ValueType, string>> = {
  string: "text",
  integer: "an integer of 64 bits",
  float: "a number",
  boolean: "true or false",
  date: "a date such as 2025-09-25",
  datetime: "a time such as 2025-09-25T14:30:00Z",
};

/** Holds the values of one file's nodes, or of its relationships, against their types, and finds the types that nobody declared. */
export class ValueCheck {
  readonly #file: string;
  readonly #fields: readonly Field[];
  readonly #faults: FaultList;
  readonly #looks: Looks[] = [];

  /** @param fields may grow while records are looked at */
  constructor(file: string, fields: readonly Field[], faults: FaultList) {
    this.#file = file;
    this.#fields = fields;
    this.#faults = faults;
  }

  look(record: ImportRecord): void {
    for (const [index, text] of record.values.entries()) {
      const field = this.#fields[index];
      if (text === undefined || !field || field.type === "string") continue;
      for (const item of itemsOf(field, text)) this.#lookAt(record, field, index, item);
    }
  }

  /** The type of each field; what looked like a number here and like text there is a fault that names both lines. */
  types(): readonly ValueType[] {
    return this.#fields.map(({ type, name }, index) => type ?? this.#typeOf(name, this.#looks[index] ?? {}));
  }

  #lookAt(record: ImportRecord, { name, type }: Field, index: number, text: string): void {
    const cell = record.cells?.values[index];
    if (type !== undefined) {
      if (readValue(type, text) !== undefined) return;
      const mend = `Correct it, or use another type: ${VALUE_TYPES.filter((one) => one !== type).join(", ")}.`;
      this.#faults.add(placeOf(this.#file, record), `${name}: ${shown(text)} is not ${NAMES[type]}`, mend, cell);
      return;
    }
    this.#looks[index] ??= {};
    const looks = this.#looks[index];
    // Once both are known, the fault is as clear as it gets.
    if (looks.string && (looks.integer || looks.float)) return;
    looks[guessType(text)] ??= { line: record.line, cell: cell ?? 0, text: text.slice(0, 50) };
  }

  #typeOf(name: string, { integer, float, boolean, string }: Looks): ValueType {
    const number = integer && float ? (integer.line <= float.line ? integer : float) : (integer ?? float);
    const other = string ?? boolean;
    if (number && other) {
      const [first, second] = number.line <= other.line ? [number, other] : [other, number];
      const what = `${name}: ${shown(second.text)} here, ${shown(first.text)} in line ${first.line}; one is a number, the other is not`;
      const mend = `Correct one of the two, or map the property as text: ${name}: string.`;
      this.#faults.add({ file: this.#file, line: second.line, column: 1 }, what, mend, second.cell);
    }
    if (string) return "string";
    return float ? "float" : integer ? "integer" : boolean ? "boolean" : "string";
  }
}

/** The values in a text: one, or those of a list without the empty ones. */
export function itemsOf({ list }: Field, text: string): readonly string[] {
  return list === undefined ? [text] : text.split(list).filter((item) => item.trim() !== "");
}

function shown(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
