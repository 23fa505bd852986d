import type { LensId } from "#contract/endpoints.ts";
import type { EntityKind, Flow } from "#contract/kinds.ts";
import type { Subgraph } from "#contract/subgraph.ts";

/** In which languages a frame speaks. */
export const LOCALES = ["en", "zh"] as const;
export type Locale = (typeof LOCALES)[number];

/** The words of another language for what views show; what has none keeps its English ones. */
export interface ViewWords {
  readonly lens: (id: LensId) => readonly [title: string, answers: string];
  readonly kind: (kind: EntityKind) => string;
  readonly flow: (flow: Flow) => string;
  /** By the type of the relationship. */
  readonly link: (type: string) => string | undefined;
}

/** An answer with its Chinese names in front, where there are any, and its links' verbs in those words. */
export function localised(subgraph: Subgraph, words: ViewWords | undefined): Subgraph {
  if (!words) return subgraph;
  const { nodes, types } = subgraph;
  return {
    ...subgraph,
    types: types.map(({ type, label }) => ({ type, label: words.link(type) ?? label })),
    nodes: {
      ...nodes,
      name: nodes.name.map((name, row) => nodes.nameZh[row] || name),
      nameZh: nodes.nameZh.map((zh, row) => (zh === "" ? "" : (nodes.name[row] ?? ""))),
    },
  };
}
