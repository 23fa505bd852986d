import type { Subgraph } from "#contract/subgraph.ts";
import type { FrameWords } from "./frame-words.ts";

/** What stands behind the pictures, part by part: "31 of 40 entities", "105 claims", "12 sources", "6 disputes", "as of 25 Sep 2025". */
export function figures(subgraphs: readonly Subgraph[], words: FrameWords): readonly string[] {
  const sum = (of: (one: Subgraph) => number) => subgraphs.reduce((total, one) => total + of(one), 0);
  const [asOf = ""] = subgraphs.map((one) => one.asOf).sort((a, b) => (a < b ? 1 : -1));
  const counts = words.counts(
    sum(({ shown }) => shown.entities.shown),
    sum(({ shown }) => shown.entities.total),
    sum(({ evidence }) => evidence.claims),
    sum(({ evidence }) => evidence.sources),
    sum(({ evidence }) => evidence.disputes),
  );
  return [...counts, ...(asOf ? [words.asOf(asOf)] : [])];
}

/** Parts of a line, each kept whole where the line is broken. */
export function brokenBetween(parts: readonly string[]): (Node | string)[] {
  return parts.flatMap((part, place) => {
    const whole = document.createElement("span");
    whole.textContent = part;
    return place > 0 ? [" · ", whole] : [whole];
  });
}

/** Every link as a sentence, in the answer's order. */
export function linkSentences({ nodes, links, types }: Subgraph): string[] {
  return links.source.map((source, at) => {
    const label = types[links.type[at] ?? -1]?.label ?? "touches";
    const hedge = links.hedge[at] ? ` (“${links.hedge[at]}”)` : "";
    return `${nodes.name[source]} ${label} ${nodes.name[links.target[at] ?? -1]}${hedge}.`;
  });
}
