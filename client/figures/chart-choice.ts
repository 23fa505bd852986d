import type { Metric } from "#contract/entity.ts";
import type { Flow } from "#contract/kinds.ts";
import type { FiguresView } from "./figures-address.ts";

/** A chart with a headline of its own. */
export interface ChartChoice extends Pick<FiguresView, "chart" | "metric" | "kind" | "form"> {
  readonly title: string;
  readonly dek: string;
  readonly flow: Flow;
}

const bars = { chart: "bars", kind: undefined, form: undefined } as const;

/** What people come to look at; every other metric can be chosen, too. */
export const CHART_CHOICES: readonly ChartChoice[] = [
  {
    ...bars,
    metric: "capex",
    title: "Capital spending",
    dek: "What companies spent on buildings, servers and chips, for all their businesses and not for AI alone.",
    flow: "money",
  },
  {
    ...bars,
    metric: "revenue",
    form: "cloud",
    title: "Cloud revenue",
    dek: "What the clouds took in. Companies draw the line around their cloud in different places.",
    flow: "computing",
  },
  {
    ...bars,
    metric: "market-share",
    title: "Cloud market share",
    dek: "Shares of the world market for cloud infrastructure, as two research houses estimate them.",
    flow: "computing",
  },
  {
    ...bars,
    chart: "pivot",
    metric: "capex",
    title: "Price against pivot",
    dek: "How far shares moved in 2025, and how fast capital spending grew in the last full year. Does the market pay for the pivot to AI?",
    flow: "money",
  },
  {
    ...bars,
    metric: "free-cash-flow",
    title: "Free cash flow",
    dek: "What was left after capital spending: the cash that the cow gives.",
    flow: "money",
  },
];

/** The choice that a view is, or one made for its metric. */
export function chartChoice(view: FiguresView, metric: Metric | undefined): ChartChoice {
  const known = CHART_CHOICES.find((choice) => isOf(choice, view));
  if (known) return known;
  const { chart, kind, form } = view;
  const title = metric ? capitalised(metric.label) : view.metric;
  return { chart, kind, form, metric: view.metric, title, dek: "", flow: flowOf(metric) };
}

/** Whether a view shows this choice. */
export function isOf(choice: ChartChoice, view: FiguresView): boolean {
  if (choice.chart !== view.chart) return false;
  return (
    choice.chart === "pivot" ||
    (choice.metric === view.metric && choice.kind === view.kind && choice.form === view.form)
  );
}

function flowOf(metric: Metric | undefined): Flow {
  if (metric?.unit === "money") return "money";
  return metric?.unit === "users" ? "data" : "none";
}

/** With a capital in front. */
export function capitalised(words: string): string {
  return words.replace(/^./, (first) => first.toUpperCase());
}
