import type { SnapshotLooks } from "#contract/snapshot-looks.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import type { PictureLooks } from "#view/picture-style.ts";
import { linkKey } from "#view/sieve.ts";
import type { StyleRules } from "#view/style-rules.ts";
import { styleWords } from "#view/style-words.ts";

/** The looks of what is left of a drawing, row by row. */
export function frozenLooks(drawing: Subgraph, looks: PictureLooks, style: StyleRules): SnapshotLooks {
  return {
    said: [...styleWords(style)],
    recoloured: looks.recoloured,
    nodes: drawing.nodes.id.map((id) => looks.nodes.get(id) ?? {}),
    links: drawing.links.source.map((_, row) => looks.links.get(linkKey(drawing, row)) ?? {}),
    key: looks.key.map(({ words, mark, count }) => ({ words, mark, count })),
    ...(looks.signs && { signs: [...looks.signs] }),
  };
}
