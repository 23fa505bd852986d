import { STALE_MONTHS } from "#contract/about.ts";
import { isCounted } from "./claim-rows.ts";
import type { Dataset } from "./dataset.ts";
import { displayGraph } from "./display-graph.ts";

/** How much there is and how well it is founded. */
export interface Quality {
  /** What was counted, and the floor below which the dataset is taken to be damaged. */
  readonly counts: readonly { readonly what: string; readonly count: number; readonly floor: number }[];
  readonly links: number;
  /** Drawn links that no source speaks for; there must be none. */
  readonly unsourcedLinks: number;
  readonly claims: number;
  /** Claims and verdicts that one source alone supports. */
  readonly singleSource: number;
  /** How many figures are the latest of their kind about a thing, and those of them that have grown old, the oldest first. */
  readonly figures: number;
  readonly stale: readonly StaleFigure[];
}

export interface StaleFigure {
  readonly thing: string;
  readonly metric: string;
  /** When it was last told. */
  readonly asOf: string;
}

/** Judges a dataset by nothing but itself: old is what was old when the facts were last revised. */
export function qualityOf(dataset: Dataset): Quality {
  const { links } = displayGraph(dataset);
  const supported = [...dataset.claims, ...dataset.assessments, ...dataset.reviews];
  const latest = latestFigures(dataset);
  const cutoff = monthsBefore(dataset.about.updated, STALE_MONTHS);
  return {
    counts: Object.entries(dataset.about.floors).map(([what, floor]) => ({
      what,
      floor,
      count: dataset[what as keyof typeof dataset.about.floors].length,
    })),
    links: links.length,
    unsourcedLinks: links.filter(({ sources }) => sources.length === 0).length,
    claims: supported.length,
    singleSource: supported.filter(({ sources }) => sources.length === 1).length,
    figures: latest.length,
    stale: latest
      .filter(({ asOf }) => asOf < cutoff)
      .sort((a, b) => (`${a.asOf} ${a.thing}` < `${b.asOf} ${b.thing}` ? -1 : 1)),
  };
}

/** Of every thing and metric the day of the latest figure; what has no time cannot grow old. */
function latestFigures({ claims, metrics }: Dataset): readonly StaleFigure[] {
  const measured = new Set(metrics.map(({ id }) => id));
  const latest = new Map<string, StaleFigure>();
  for (const claim of claims) {
    if (!measured.has(claim.predicate) || !isCounted(claim) || !claim.period?.to) continue;
    for (const thing of claim.subject) {
      const key = `${thing} ${claim.predicate}`;
      const before = latest.get(key);
      if (!before || before.asOf < claim.asOf) latest.set(key, { thing, metric: claim.predicate, asOf: claim.asOf });
    }
  }
  return [...latest.values()];
}

/** An ISO day so many months before a date of any precision; a day that the earlier month lacks becomes its last. */
function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(day, lastDay)))
    .toISOString()
    .slice(0, "2025-01-01".length);
}
