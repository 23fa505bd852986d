import { type Comparison, summarise } from "./comparison.ts";

/** Comparisons of one kind, under one heading. */
export interface Table {
  /** What is measured, in which unit, and against what. */
  readonly title: string;
  readonly rows: readonly Comparison[];
}

const HEAD = ["", "ours", "other", "ratio", "min–max"] as const;

/** A table for the terminal; values are medians, the spread is that of the ratios. */
export function tableText({ title, rows }: Table): string {
  const cells = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  "),
  );
  const rounds = Math.max(...rows.map(({ ours }) => ours.length));
  return [`${title}${rounds > 1 ? `; median of ${rounds}` : ""}`, ...lines.map((line) => `  ${line}`)].join("\n");
}

function cellsOf(comparison: Comparison): readonly string[] {
  const { ours, other, ratio, least, most } = summarise(comparison);
  const spread = comparison.ours.length > 1 ? `${short(least)}–${short(most)}` : "";
  return [comparison.name, short(ours), short(other), short(ratio), spread];
}

/** Three digits that matter, and no powers of ten. */
function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
