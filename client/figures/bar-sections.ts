import type { Claim, Dispute, EntityRef } from "#contract/entity.ts";
import type { Figures, Observed } from "#contract/figures.ts";
import { type BarExtent, barExtent } from "./bar-extent.ts";
import { amountWords, currencyWords, factorTo, type Rate } from "./exchange.ts";
import type { CurrencyChoice, Span } from "./figures-address.ts";
import { periodWords } from "./period-words.ts";

/** One number of one source, drawn as a bar. */
export interface BarMark {
  readonly claim: Claim;
  readonly about: EntityRef;
  /** In the unit of its section. */
  readonly extent: BarExtent;
  /** The amount at the rate, where it was converted: "≈ US$11.9 bn". */
  readonly converted: string | undefined;
  /** Another claim about the same days is preferred to it. */
  readonly isBeside: boolean;
  /** Disagreements with other claims. */
  readonly disputes: readonly Dispute[];
}

/** Bars of one thing over the same days stand side by side, and are never made into one. */
export interface BarPeriod {
  readonly key: string;
  readonly name: string;
  readonly dates: string;
  readonly marks: readonly BarMark[];
}

interface BarThing {
  readonly about: EntityRef;
  readonly periods: readonly BarPeriod[];
}

/** Whose bars they are. */
export interface BarOwner {
  readonly owner: EntityRef;
  readonly things: readonly BarThing[];
}

/** Bars that may be compared with each other: of one unit, one currency and one market. */
export interface BarSection {
  readonly key: string;
  /** Empty where there is but one kind of bars. */
  readonly title: string;
  readonly low: number;
  readonly high: number;
  readonly owners: readonly BarOwner[];
}

export interface BarChoice {
  readonly companies: readonly string[];
  readonly span: Span | undefined;
  readonly currency: CurrencyChoice;
  readonly rate: Rate;
}

interface Row {
  readonly observed: Observed;
  readonly claim: Claim;
  readonly mark: BarMark;
  readonly section: string;
}

/** Which lengths of time a metric has figures of; only sums of money are kept apart by them. */
export function spansOf(figures: Figures): readonly Span[] {
  if (figures.metric.unit !== "money") return [];
  const found = new Set(rowsOf(figures).map(({ claim }) => spanOf(claim)));
  return (["year", "quarter", "other"] as const).filter((span) => found.has(span));
}

/** Everybody of whom there are figures, in the order of the answer. */
export function ownersOf(figures: Figures): readonly EntityRef[] {
  return [...new Map(figures.figures.map(({ owner }) => [owner.id, owner])).values()];
}

/** The figures as bars, each section with a scale of its own that begins at nothing or below. */
export function barSections(figures: Figures, choice: BarChoice): readonly BarSection[] {
  const { companies, span, currency, rate } = choice;
  const rows = rowsOf(figures)
    .filter(({ observed }) => companies.length === 0 || companies.includes(observed.owner.id))
    .filter(({ claim }) => span === undefined || spanOf(claim) === span)
    .flatMap((row) => markedRow(row, figures, currency, rate) ?? []);
  const sections = [...grouped(rows, ({ section }) => section)];
  return sections.toSorted(ofOneFirst).map(([key, members]) => {
    const ends = members.flatMap(({ mark }) => [mark.extent.solid, mark.extent.reach]);
    const owners = [...grouped(members, ({ observed }) => observed.owner.id).values()].map(toOwner);
    return { key, title: key, low: Math.min(0, ...ends), high: Math.max(0, ...ends), owners };
  });
}

/** Sums of many come after those of one, so that nobody is dwarfed by them. */
function ofOneFirst(
  [, [one]]: readonly [string, readonly Row[]],
  [, [other]]: readonly [string, readonly Row[]],
): number {
  return Number(one?.observed.owner.kind !== "company") - Number(other?.observed.owner.kind !== "company");
}

function rowsOf({ figures, claims }: Figures) {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return figures.flatMap((observed) => {
    const claim = byId.get(observed.claim);
    return claim ? [{ observed, claim }] : [];
  });
}

function spanOf({ period }: Claim): Span {
  return period?.months === 12 ? "year" : period?.months === 3 ? "quarter" : "other";
}

function markedRow(
  { observed, claim }: Pick<Row, "observed" | "claim">,
  { disputes }: Figures,
  chosen: CurrencyChoice,
  rate: Rate,
): Row | undefined {
  const { value, objects } = claim;
  const exact = value && barExtent(value);
  if (!exact) return undefined;
  const factor = factorTo(chosen, value.currency, rate);
  const shown = factor !== undefined && chosen !== "original" ? chosen : value.currency;
  const extent = { ...exact, solid: exact.solid * (factor ?? 1), reach: exact.reach * (factor ?? 1) };
  const isConverted = shown !== value.currency && shown !== undefined && value.currency !== undefined;
  const isOfOne = observed.owner.kind === "company";
  const markets = objects.map(({ name }) => name).join(", ");
  return {
    observed,
    claim,
    section: [markets || (shown && currencyWords(shown)), isOfOne ? "" : "not of one company"]
      .filter(Boolean)
      .join(", "),
    mark: {
      claim,
      about: observed.about,
      extent,
      isBeside: false,
      converted: isConverted ? `≈ ${amountWords(extent.reach, shown)}` : undefined,
      disputes: disputes.filter((dispute) => dispute.claims.includes(claim.id)),
    },
  };
}

function toOwner(rows: readonly Row[]): BarOwner {
  const [first] = rows as readonly [Row, ...Row[]];
  const things = [...grouped(rows, ({ observed }) => observed.about.id).values()].map((own) => ({
    about: (own[0] as Row).observed.about,
    periods: [...grouped(own, ({ observed }) => `${observed.start} ${observed.end}`)].map(([key, same]) => {
      const [{ claim, observed }] = same as readonly [Row, ...Row[]];
      return { key, ...periodWords(claim.period, observed), marks: marksOf(same) };
    }),
  }));
  return { owner: first.observed.owner, things };
}

function marksOf(rows: readonly Row[]): readonly BarMark[] {
  const hasPreferred = rows.some(({ claim }) => claim.rank === "preferred");
  return rows.map(({ mark, claim }) => ({ ...mark, isBeside: hasPreferred && claim.rank !== "preferred" }));
}

/** By key, keys and members in the order in which they come. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
