import { entityKinds } from "#contract/kinds.ts";
import type { Mark } from "#contract/mark.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import type { EvidenceIndex } from "./evidence-index.ts";
import type { PropertyIndex } from "./property-index.ts";
import { kindWords, measuredNodes, measureUnit } from "./style-measures.ts";
import type { StyleSource } from "./style-rules.ts";
import { colourScale } from "./style-scale.ts";
import type { StyleSign } from "./style-signs.ts";
import { VERDICT_ICONS, verdictWords } from "./style-verdicts.ts";

/** The icons of some pictures by a rule. */
export interface ChosenIcons {
  /** The name of each entity's icon, picture by picture; empty for none. */
  readonly icons: readonly (readonly string[])[];
  /** What those that are drawn stand for. */
  readonly signs: readonly StyleSign[];
}

/**
 * Which icon each entity has: one of its kind or verdict; a figure for each of the eight most frequent words or communities; bars
 * that count from one to five for numbers and dates.
 *
 * @param evidence the claims behind the pictures
 * @param properties the values of the properties that are known
 */
export function chosenIcons(
  pictures: readonly Subgraph[],
  source: StyleSource<"icon">,
  evidence: EvidenceIndex | undefined,
  properties: PropertyIndex | undefined,
): ChosenIcons {
  if (source === "none") return { icons: pictures.map(({ nodes }) => nodes.id.map(() => "")), signs: [] };
  if (source === "kind") return named(pictures, kindsOf, KIND_ICONS, kindWords);
  if (source === "verdict") return named(pictures, verdictWords, Object.entries(VERDICT_ICONS), (word) => word);
  const measured = pictures.map((picture) => measuredNodes(picture, source, evidence, properties));
  const { markOf, key } = colourScale(measured, [], measureUnit(source));
  return {
    icons: measured.map(({ values }) => values.map((value) => markIcon(markOf(value)))),
    signs: key.flatMap(({ mark, words, count }): StyleSign[] =>
      mark === "other" ? [] : [{ of: "icon", icon: markIcon(mark), words, count }],
    ),
  };
}

type Named = readonly (readonly [word: string, icon: string])[];
const KIND_ICONS: Named = entityKinds.map((kind) => [kind, `kind-${kind}`]);

/** Icons of words that have their own, in their usual order. */
function named(
  pictures: readonly Subgraph[],
  wordsOf: (picture: Subgraph) => readonly (string | undefined)[],
  rows: Named,
  said: (word: string) => string,
): ChosenIcons {
  const words = pictures.map(wordsOf);
  const counts = new Map<string | undefined, number>();
  for (const word of words.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const iconOf = new Map<string | undefined, string>(rows);
  return {
    icons: words.map((own) => own.map((word) => iconOf.get(word) ?? "")),
    signs: rows.flatMap(([word, icon]): StyleSign[] => {
      const count = counts.get(word) ?? 0;
      return count === 0 ? [] : [{ of: "icon", icon, words: said(word), count }];
    }),
  };
}

function kindsOf({ nodes, kinds }: Subgraph): readonly (string | undefined)[] {
  return nodes.kind.map((kind) => kinds[kind]);
}

function markIcon(mark: Mark): string {
  if (mark === "other") return "";
  return "class" in mark ? `class-${mark.class}` : `step-${mark.step}`;
}
