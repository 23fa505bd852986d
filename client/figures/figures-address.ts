import { entityKinds, FORMS } from "#contract/kinds.ts";
import { THRESHOLDS } from "#contract/thresholds.ts";

/** Lengths of time that are drawn beside each other: years with years, quarters with quarters. */
export const SPANS = ["year", "quarter", "other"] as const;
export type Span = (typeof SPANS)[number];
/** Every amount as its source gave it, or all in one currency by a rate that is named. */
export const CURRENCIES = ["original", "USD", "CNY"] as const;
export type CurrencyChoice = (typeof CURRENCIES)[number];
/** Up to when prices are held against spending: as the article saw it, or as late as is known. */
export const UNTIL = ["2025-09-30", "2025-12-31"] as const;

/** What the address of the page holds. */
export interface FiguresView {
  /** Bars of one metric, or price against pivot. */
  readonly chart: "bars" | "pivot";
  readonly metric: string;
  readonly kind: (typeof entityKinds)[number] | undefined;
  readonly form: (typeof FORMS)[number] | undefined;
  /** Whose figures; everybody's where there is none. */
  readonly companies: readonly string[];
  readonly span: Span | undefined;
  readonly currency: CurrencyChoice;
  /** Yuan for one US dollar, where the reader moved it. */
  readonly rate: number | undefined;
  readonly until: (typeof UNTIL)[number];
  readonly table: boolean;
  /** What is looked at closely: a claim among the bars, or a company among the points. */
  readonly open: string | undefined;
}

export const RATE = THRESHOLDS.cnyPerUsd;
const LATEST = UNTIL[1];
const METRIC = /^[a-z][a-z-]{0,59}$/;
const ENTITY = /^[a-z]+:[a-z0-9][a-z0-9/.-]*$/;
const OPEN = /^(clm:[0-9a-f]{12}|co:[a-z0-9/.-]+)$/;

/** Reads the query string; what cannot be meant is dropped. */
export function parseFiguresView(search: string): FiguresView {
  const said = new URLSearchParams(search);
  const metric = said.get("metric") ?? "";
  const rate = Number(said.get("rate") ?? Number.NaN);
  return {
    chart: said.get("chart") === "pivot" ? "pivot" : "bars",
    metric: METRIC.test(metric) ? metric : "capex",
    kind: oneOf(entityKinds, said.get("kind")),
    form: oneOf(FORMS, said.get("form")),
    companies: [...new Set((said.get("companies") ?? "").split(",").filter((id) => ENTITY.test(id)))],
    span: oneOf(SPANS, said.get("span")),
    currency: oneOf(CURRENCIES, said.get("currency")) ?? "original",
    rate: rate >= RATE.min && rate <= RATE.max ? rate : undefined,
    until: oneOf(UNTIL, said.get("until")) ?? LATEST,
    table: said.get("table") === "1",
    open: OPEN.test(said.get("open") ?? "") ? (said.get("open") ?? undefined) : undefined,
  };
}

/** The query string of a view, with its `?`; nothing for the first one. `parseFiguresView` reads it back. */
export function formatFiguresView(view: FiguresView): string {
  const said: [string, string | number | undefined][] = [
    ["chart", view.chart === "pivot" ? "pivot" : undefined],
    ["metric", view.metric === "capex" ? undefined : view.metric],
    ["kind", view.kind],
    ["form", view.form],
    ["companies", view.companies.join(",") || undefined],
    ["span", view.span],
    ["currency", view.currency === "original" ? undefined : view.currency],
    ["rate", view.rate],
    ["until", view.until === LATEST ? undefined : view.until],
    ["table", view.table ? 1 : undefined],
    ["open", view.open],
  ];
  const written = said.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  return written.length === 0 ? "" : `?${written.join("&")}`;
}

function oneOf<Word extends string>(words: readonly Word[], said: string | null): Word | undefined {
  return words.find((word) => word === said);
}
