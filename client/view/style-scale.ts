import type { Mark } from "#contract/mark.ts";
import type { Measured, Unit } from "./style-measures.ts";
import { type ColourPick, STYLE_COLOURS } from "./style-rules.ts";

/** One line of a key: what a colour stands for, and how often it is drawn. */
export interface KeyRow {
  readonly value: string;
  readonly words: string;
  readonly mark: Mark;
  readonly count: number;
  /** Whether its colour was chosen by hand. */
  readonly picked: boolean;
  /** Whether a colour can be chosen for it: numbers have theirs from few to many. */
  readonly pickable: boolean;
  /** Whether it is of links, where all others are of entities. */
  readonly isOfLinks?: boolean;
}

/** Which colour each value has, over one picture or two. */
export interface ColourScale {
  readonly markOf: (value: string | number | undefined) => Mark;
  readonly key: readonly KeyRow[];
}

/** So many colours from few to many. */
const STEPS = 5;
const OTHER = "all else";
const UNSAID = "not said";
/** So many times as far off the least as the one in the middle is the most, and steps are no longer equal. */
const SKEWED = 8;

/** The colours of what was measured in some pictures: the same value has the same colour in all. */
export function colourScale(measured: readonly Measured[], picks: readonly ColourPick[], unit: Unit): ColourScale {
  const counted = measured.flatMap((one) => (one.of === "numbers" ? one.values : []));
  const numbers = counted.filter((value) => value !== undefined);
  if (numbers.length === 0) {
    const scale = classScale(measured, picks);
    const tells = measured.filter((one) => one.of === "words" && one.tellsUnsaid && one.values.some(Boolean));
    const mute = tells.flatMap(({ values }) => values.filter((value) => value === undefined));
    return { ...scale, key: [...scale.key, ...unsaid(mute.length)] };
  }
  const words = measured.flatMap((one) => (one.of === "numbers" ? (one.words ?? []) : []))[0];
  const scale = stepScale(numbers, unit, words);
  return { ...scale, key: [...scale.key, ...unsaid(counted.length - numbers.length)] };
}

/** Where a number stands between the least and the most of all, from 0 to 1, by its square root: areas grow with numbers. */
export function shareOf(value: number, all: readonly number[]): number {
  const [least, most] = extentOf(all);
  if (most <= least) return most > 0 ? 0.5 : 0;
  return Math.sqrt((value - least) / (most - least));
}

function classScale(measured: readonly Measured[], picks: readonly ColourPick[]): ColourScale {
  const counts = new Map<string, number>();
  for (const one of measured)
    if (one.of === "words")
      for (const value of one.values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  const order = [...new Set(measured.flatMap((one) => (one.of === "words" ? one.order : [])))];
  const place = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length);
  const values = [...counts.keys()].sort(
    (one, other) =>
      place(one) - place(other) || (counts.get(other) ?? 0) - (counts.get(one) ?? 0) || (one < other ? -1 : 1),
  );
  const picked = new Map(picks.map((pick) => [pick.value, pick.class]));
  const free = STYLE_COLOURS.filter((at) => !values.some((value) => picked.get(value) === at));
  const marks = new Map<string, Mark>();
  for (const value of values) {
    const own = picked.get(value) ?? free.shift();
    marks.set(value, own === undefined ? "other" : { class: own });
  }
  const rows = values.map(
    (value): KeyRow => ({
      value,
      words: value,
      mark: marks.get(value) ?? "other",
      count: counts.get(value) ?? 0,
      picked: picked.has(value),
      pickable: true,
    }),
  );
  const shown = rows.filter(({ mark }) => mark !== "other");
  const rest = rows.filter(({ mark }) => mark === "other");
  return { markOf: (value) => marks.get(String(value)) ?? "other", key: [...shown, ...together(rest)] };
}

/** What there is no colour left for, as one line. */
function together(rest: readonly KeyRow[]): readonly KeyRow[] {
  if (rest.length === 0) return [];
  const count = rest.reduce((sum, row) => sum + row.count, 0);
  return [{ value: "", words: OTHER, mark: "other", count, picked: false, pickable: false }];
}

/** What has no number at all, as one line. */
function unsaid(count: number): readonly KeyRow[] {
  return count === 0 ? [] : [{ value: "", words: UNSAID, mark: "other", count, picked: false, pickable: false }];
}

function stepScale(numbers: readonly number[], unit: Unit, words?: (value: number) => string): ColourScale {
  const distinct = [...new Set(numbers)].sort((one, other) => one - other);
  const bounds = boundsOf(distinct, words !== undefined);
  const stepOf = (value: number) =>
    Math.max(
      0,
      bounds.findLastIndex((bound) => value >= bound),
    );
  const spread = (step: number) =>
    bounds.length > 1 ? Math.round((step * (STEPS - 1)) / (bounds.length - 1)) : STEPS - 1;
  const key = bounds.map((_, step): KeyRow => {
    const own = numbers.filter((value) => stepOf(value) === step);
    const [least, most] = extentOf(own);
    const range = least === most ? `${least}` : `${least} to ${most}`;
    const said = words ? (least === most ? words(least) : `${words(least)} to ${words(most)}`) : range;
    return {
      value: range,
      words: `${said} ${unit[said === "1" ? 0 : 1]}`.trim(),
      mark: { step: spread(step) },
      count: own.length,
      picked: false,
      pickable: false,
    };
  });
  const markOf = (value: string | number | undefined): Mark =>
    typeof value === "number" ? { step: spread(stepOf(value)) } : "other";
  return { markOf, key: key.filter(({ count }) => count > 0).toReversed() };
}

/**
 * Where each step begins: every number is one where there are few, else equal shares of the order of magnitude, or of the whole
 * where numbers need not be counted from nothing and none is far larger than the others.
 */
function boundsOf(distinct: readonly number[], mayBeEven: boolean): readonly number[] {
  if (distinct.length <= STEPS) return distinct;
  const [least, most] = extentOf(distinct);
  const middle = distinct[Math.floor(distinct.length / 2)] ?? least;
  const isEven = mayBeEven && most - least < SKEWED * (middle - least);
  const share = (step: number) =>
    isEven ? least + (step * (most - least)) / STEPS : Math.expm1((step * Math.log1p(most - least)) / STEPS) + least;
  const wanted = Array.from({ length: STEPS }, (_, step) => share(step));
  const first = wanted.flatMap((bound) => distinct.find((value) => value >= bound) ?? []);
  return [...new Set(first)];
}

function extentOf(numbers: readonly number[]): readonly [least: number, most: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of numbers) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return [least, most];
}
