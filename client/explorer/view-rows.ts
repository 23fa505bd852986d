import { FLOWS, type Flow } from "#contract/kinds.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { strangerLooks } from "#scene/stranger-looks.ts";
import { type ViewFilter, visibleRows } from "#view/visible-rows.ts";

export interface EntityRow {
  readonly id: string;
  readonly name: string;
  readonly nameZh: string;
  readonly kind: string;
  /** Which glyph a kind has that is not the atlas's own. */
  readonly look: number;
  /** The colour of a leg; "none" for all else. */
  readonly flow: Flow;
  readonly figure: string;
  /** Links in the whole graph. */
  readonly degree: number;
  readonly disputes: number;
}

export interface LinkRow {
  readonly id: string;
  readonly sourceId: string;
  readonly source: string;
  readonly label: string;
  readonly targetId: string;
  readonly target: string;
  readonly flow: Flow;
  readonly hedge: string;
  readonly claims: number;
  readonly disputes: number;
}

/** A drawn view as two tables of plain rows, in the order of the answer. */
export function viewRows(
  picture: Subgraph,
  filter: ViewFilter,
): { readonly entities: readonly EntityRow[]; readonly links: readonly LinkRow[] } {
  const { kinds, types, nodes, links } = picture;
  const visible = visibleRows(picture, filter);
  const looks = strangerLooks(kinds);
  const text = (column: readonly string[], row: number | undefined) => column[row ?? -1] ?? "";
  const number = (column: readonly number[], row: number) => column[row] ?? 0;
  return {
    entities: visible.nodes.map((row) => ({
      id: text(nodes.id, row),
      name: text(nodes.name, row),
      nameZh: text(nodes.nameZh, row),
      kind: kinds[number(nodes.kind, row)] ?? "",
      look: looks.get(kinds[number(nodes.kind, row)] ?? "") ?? 0,
      flow: FLOWS[number(nodes.flow, row)] ?? "none",
      figure: text(nodes.figure, row),
      degree: number(nodes.degree, row),
      disputes: number(nodes.disputes, row),
    })),
    links: visible.links.map((row) => ({
      id: String(row),
      sourceId: text(nodes.id, links.source[row]),
      source: text(nodes.name, links.source[row]),
      label: types[number(links.type, row)]?.label ?? "",
      targetId: text(nodes.id, links.target[row]),
      target: text(nodes.name, links.target[row]),
      flow: FLOWS[number(links.flow, row)] ?? "none",
      hedge: text(links.hedge, row),
      claims: number(links.claims, row),
      disputes: number(links.disputes, row),
    })),
  };
}

/** The rows in whose texts every one of some words is found, in any case and in any of the columns; all where none is typed. */
export function rowsWith<Row extends object>(rows: readonly Row[], typed: string): readonly Row[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = Object.values(row)
      .filter((value) => typeof value === "string")
      .join(" ")
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The same rows ordered by one column, numbers by size, words by the alphabet; equal ones stay as they were. */
export function sorted<Row>(rows: readonly Row[], column: keyof Row, descending: boolean): readonly Row[] {
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(a[column], b[column]));
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), "en");
}
