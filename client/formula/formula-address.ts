import { THRESHOLDS, type Threshold, thresholdNames } from "#contract/thresholds.ts";

/** What the address of the page holds: thresholds that were moved, and the cell that is open. */
export interface FormulaView {
  readonly thresholds: Readonly<Partial<Record<Threshold, number>>>;
  readonly cell: { readonly company: string; readonly leg: string } | undefined;
}

const ID = /^[a-z]+:[a-z0-9][a-z0-9/.-]*$/;

/** Reads the query string; what cannot be meant is dropped. */
export function parseFormulaView(search: string): FormulaView {
  const said = new URLSearchParams(search);
  const thresholds: Partial<Record<Threshold, number>> = {};
  for (const name of thresholdNames) {
    const value = Number(said.get(name) ?? Number.NaN);
    const { min, max } = THRESHOLDS[name];
    if (value >= min && value <= max) thresholds[name] = value;
  }
  const company = said.get("company") ?? "";
  const leg = said.get("leg") ?? "";
  return { thresholds, cell: ID.test(company) && ID.test(leg) ? { company, leg } : undefined };
}

/** The query string of a view, with its `?`; nothing where all is as the rules have it. `parseFormulaView` reads it back. */
export function formatFormulaView({ thresholds, cell }: FormulaView): string {
  const said = [
    ...thresholdNames.flatMap((name) => (thresholds[name] === undefined ? [] : [`${name}=${thresholds[name]}`])),
    ...(cell ? [`company=${cell.company}`, `leg=${cell.leg}`] : []),
  ];
  return said.length === 0 ? "" : `?${said.join("&")}`;
}
