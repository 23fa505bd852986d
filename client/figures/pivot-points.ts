import type { Claim, EntityRef } from "#contract/entity.ts";
import type { Figures, Observed } from "#contract/figures.ts";

/** From the least that a source gives to the most; the same number twice where they agree. */
export interface PivotRange {
  readonly low: number;
  readonly high: number;
  /** What we go by: the preferred number, or the first where none is preferred. */
  readonly best: number;
}

/** One company: how its price moved, and how its capital spending grew. Never an average of what sources say. */
export interface PivotPoint {
  readonly company: EntityRef;
  /** Percent since the new year. */
  readonly price: PivotRange;
  /** Percent, the last full year against the one before it; undefined where the two are not known in one currency. */
  readonly growth: PivotRange | undefined;
  readonly priceClaims: readonly Claim[];
  readonly spent: readonly Claim[];
  readonly spentBefore: readonly Claim[];
}

interface Figure {
  readonly observed: Observed;
  readonly claim: Claim;
}

/** Companies with a price change up to `until`, an ISO day, in the order of the prices' answer. */
export function pivotPoints(prices: Figures, capex: Figures, until: string): readonly PivotPoint[] {
  const spending = figuresOf(capex).filter(({ claim }) => claim.period?.months === 12);
  const owners = new Map(prices.figures.map(({ owner }) => [owner.id, owner]));
  return [...owners.values()].flatMap((company): PivotPoint[] => {
    if (company.kind !== "company") return [];
    const moves = latest(ownBefore(figuresOf(prices), company.id, until));
    const price = rangeOf(withRivals(moves, prices, company.id, until));
    if (!price) return [];
    const own = ownBefore(spending, company.id, until);
    const last = latest(own);
    const before = latest(own.filter(({ observed }) => isYearBefore(observed.end, last[0]?.observed.end)));
    return [
      {
        company,
        price,
        growth: growthOf(last, before),
        priceClaims: withRivals(moves, prices, company.id, until),
        spent: last.map(({ claim }) => claim),
        spentBefore: before.map(({ claim }) => claim),
      },
    ];
  });
}

function figuresOf({ figures, claims }: Figures): readonly Figure[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return figures.flatMap((observed) => {
    const claim = byId.get(observed.claim);
    return claim?.value?.number === undefined ? [] : [{ observed, claim }];
  });
}

function ownBefore(figures: readonly Figure[], company: string, until: string): readonly Figure[] {
  return figures.filter(({ observed }) => observed.owner.id === company && (observed.end ?? "9") <= until);
}

/** Of the latest time of which anything is known, all there is, the preferred one first as it came. */
function latest(figures: readonly Figure[]): readonly Figure[] {
  const end = figures
    .map(({ observed }) => observed.end ?? "")
    .toSorted()
    .at(-1);
  return figures.filter(({ observed }) => observed.end === end);
}

/** With the claims that contradict the latest one, be they of a day or two before. */
function withRivals(moves: readonly Figure[], prices: Figures, company: string, until: string): readonly Claim[] {
  const ids = new Set(moves.map(({ claim }) => claim.id));
  const disputes = prices.disputes.filter(
    ({ kind, claims }) => kind === "contradicts" && claims.some((id) => ids.has(id)),
  );
  const rivals = ownBefore(figuresOf(prices), company, until).filter(
    ({ claim }) => !ids.has(claim.id) && disputes.some(({ claims }) => claims.includes(claim.id)),
  );
  return [...moves, ...rivals].map(({ claim }) => claim);
}

/** Where we prefer a claim, its number alone counts; where we do not, all do. */
function numbersOf(claims: readonly Claim[]): readonly number[] {
  const preferred = claims.filter(({ rank }) => rank === "preferred");
  return (preferred.length > 0 ? preferred : claims).flatMap(({ value }) => value?.number ?? []);
}

function rangeOf(claims: readonly Claim[]): PivotRange | undefined {
  return spread(numbersOf(claims));
}

function growthOf(last: readonly Figure[], before: readonly Figure[]): PivotRange | undefined {
  const [currency] = last.map(({ claim }) => claim.value?.currency);
  const same = (figures: readonly Figure[]) =>
    numbersOf(figures.filter(({ claim }) => claim.value?.currency === currency).map(({ claim }) => claim)).filter(
      (number) => number > 0,
    );
  const earlier = same(before);
  return spread(same(last).flatMap((now) => earlier.map((then) => 100 * (now / then - 1))));
}

function spread(numbers: readonly number[]): PivotRange | undefined {
  const [best] = numbers;
  return best === undefined ? undefined : { low: Math.min(...numbers), high: Math.max(...numbers), best };
}

function isYearBefore(end: string | undefined, later: string | undefined): boolean {
  if (!end || !later) return false;
  return end.slice(0, 7) === `${Number(later.slice(0, 4)) - 1}${later.slice(4, 7)}`;
}
