import { entityKinds } from "#contract/kinds.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { kindWords } from "./style-measures.ts";
import type { StyleRules, StyleSource } from "./style-rules.ts";
import { VERDICT_ICONS, verdictWords } from "./style-verdicts.ts";
import { sumWords } from "./sum-words.ts";

/** What something that is drawn by a rule stands for, beside colours: an icon, or the width of a link. */
export type StyleSign =
  | { readonly of: "icon"; readonly icon: string; readonly words: string; readonly count: number }
  /** From 0, the narrowest link, to 1. */
  | { readonly of: "width"; readonly weight: number; readonly words: string };

const UNITS = { claims: ["claim", "claims"], disputes: ["dispute", "disputes"] } as const;

/** The icons of a chosen rule that are in some pictures, in their usual order; none where icons are as ever or left out. */
export function iconSigns(pictures: readonly Subgraph[], { icon }: StyleRules["rules"]): readonly StyleSign[] {
  if (icon !== "kind" && icon !== "verdict") return [];
  const counts = new Map<string, number>();
  for (const picture of pictures) {
    const words =
      icon === "verdict" ? verdictWords(picture) : picture.nodes.kind.map((kind) => picture.kinds[kind] ?? "");
    for (const word of words) if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const rows: readonly (readonly [word: string, icon: string])[] =
    icon === "verdict" ? Object.entries(VERDICT_ICONS) : entityKinds.map((kind) => [kind, `kind-${kind}`]);
  return rows.flatMap(([word, sign]) => {
    const count = counts.get(word) ?? 0;
    return count === 0 ? [] : [{ of: "icon", icon: sign, words: icon === "kind" ? kindWords(word) : word, count }];
  });
}

/**
 * What the narrowest and the widest link stand for; one of them where all are alike.
 *
 * @param shares the width of each value that a link has, from 0 to 1
 */
export function widthSigns(source: StyleSource<"width">, shares: ReadonlyMap<number, number>): readonly StyleSign[] {
  const values = [...shares].toSorted(([a], [b]) => a - b);
  const ends = values.length < 2 ? values : values.filter((_, at) => at === 0 || at === values.length - 1);
  return ends.map(([value, weight]) => ({ of: "width", weight, words: widthWords(source, value) }));
}

function widthWords(source: StyleSource<"width">, value: number): string {
  if (source === "amount") return value === 0 ? "no sum stated" : sumWords(value);
  return `${value.toLocaleString("en")} ${UNITS[source][value === 1 ? 0 : 1]}`;
}
