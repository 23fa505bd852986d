import type { Claim } from "#contract/entity.ts";
import type { Flow } from "#contract/kinds.ts";
import { grouped } from "./grouping.ts";
import { periodWords } from "./wording.ts";

/** One measure of one entity over several periods, earliest first. */
export interface FigureSeries {
  readonly label: string;
  /** The predicate, which is a metric. */
  readonly metric: string;
  readonly flow: Flow;
  readonly bars: readonly {
    readonly claim: string;
    readonly number: number;
    readonly period: string;
    readonly figure: string;
    /** It was reported, and not estimated, expected, rumoured or worked out. */
    readonly isSure: boolean;
    /** How many other claims give another number for the period. */
    readonly rivals: number;
  }[];
}

/** Fewer than this are no series but single figures. */
const LEAST_BARS = 3;

/**
 * The claims that can stand as bars beside each other: same subjects, predicate, unit and currency, exact positive numbers,
 * each of its own dated period of the same length. Of rival claims about one period the preferred one is taken.
 */
export function figureSeries(claims: readonly Claim[]): readonly FigureSeries[] {
  const groups = grouped(claims.filter(isBar), seriesKey);
  return [...groups.values()].flatMap((group): FigureSeries[] => {
    const periods = grouped(group, ({ period }) => period?.to ?? "");
    const best = [...periods.values()].flatMap((rivals) => rivals.toSorted(byRank).slice(0, 1));
    const numbers = (to: string | undefined) =>
      new Set((periods.get(to ?? "") ?? []).map(({ value }) => value?.number)).size;
    const [first] = best;
    if (!first || best.length < LEAST_BARS) return [];
    const bars = best
      .toSorted((a, b) => ((a.period?.to ?? "") < (b.period?.to ?? "") ? -1 : 1))
      .map(({ id, value, period, figure, status }) => ({
        claim: id,
        number: value?.number ?? 0,
        period: periodWords(period),
        figure: figure ?? "",
        isSure: status === "reported" || status === "announced",
        rivals: numbers(period?.to) - 1,
      }));
    return [{ label: first.predicate.label, metric: first.predicate.id, flow: flowOf(first), bars }];
  });
}

/** The other claims with a figure, preferred ones first, otherwise as they came. */
export function singleFigures(claims: readonly Claim[], series: readonly FigureSeries[]): readonly Claim[] {
  const drawn = new Set(series.flatMap(({ bars }) => bars.map(({ claim }) => claim)));
  return claims.filter(({ id, figure, rank }) => figure && rank !== "deprecated" && !drawn.has(id)).toSorted(byRank);
}

/** Sums of money are money, though the verb they hang on lets nothing flow. */
function flowOf({ flow, value }: Claim): Flow {
  return flow === "none" && value?.unit === "money" ? "money" : flow;
}

function isBar({ value, period, rank }: Claim): boolean {
  return rank !== "deprecated" && (value?.number ?? 0) > 0 && period?.from !== undefined && period.to !== undefined;
}

function seriesKey({ subjects, predicate, value, period }: Claim): string {
  return [
    subjects.map(({ id }) => id),
    predicate.id,
    value?.unit,
    value?.currency,
    months(period?.from, period?.to),
  ].join(" ");
}

/** Whole months between two dates, so that quarters are not drawn beside years. */
function months(from = "", to = ""): number {
  const [fromYear = 0, fromMonth = 1] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 12] = to.split("-").map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
}

function byRank(a: Claim, b: Claim): number {
  const order = ["preferred", "normal", "deprecated"];
  return order.indexOf(a.rank) - order.indexOf(b.rank);
}
