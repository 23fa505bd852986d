import type { Subgraph } from "#contract/subgraph.ts";
import type { EvidenceIndex } from "./evidence-index.ts";
import type { PropertyIndex } from "./property-index.ts";
import { kindWords, measuredNodes } from "./style-measures.ts";
import type { StyleSource } from "./style-rules.ts";
import { sumWords } from "./sum-words.ts";

/** What a rule has written under the name of each entity of a picture, in the order of the answer; empty for nothing. */
export function captionsOf(
  picture: Subgraph,
  label: StyleSource<"label">,
  evidence: EvidenceIndex | undefined,
  properties?: PropertyIndex,
): readonly string[] {
  if (label === "none") return picture.nodes.id.map(() => "");
  if (label === "chinese") return picture.nodes.nameZh;
  const measured = measuredNodes(picture, label, evidence, properties);
  if (measured.of === "words") return measured.values.map((word = "") => (label === "kind" ? kindWords(word) : word));
  const wordsOf = measured.words ?? NUMBERS[label];
  return measured.values.map((value) => (value === undefined ? "" : (wordsOf?.(value) ?? "")));
}

const NUMBERS: Readonly<Record<string, (value: number) => string>> = {
  degree: (links) => `${links} ${links === 1 ? "link" : "links"}`,
  centrality: (share) => `${share} % of the most central`,
  disputes: (count) => (count === 0 ? "" : `${count} ${count === 1 ? "dispute" : "disputes"}`),
  amount: (dollars) => (dollars === 0 ? "" : sumWords(dollars)),
};
