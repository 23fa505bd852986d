import type { StoryHighlight } from "#contract/story.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import type { ViewFilter } from "#view/visible-rows.ts";

/** What is looked at within an answer. */
export interface Looked {
  readonly filter: ViewFilter;
  /** The first is the one whose details are shown. */
  readonly selected: readonly string[];
  readonly highlight?: StoryHighlight | undefined;
}

interface Rows {
  readonly nodes: ReadonlySet<number>;
  readonly links: ReadonlySet<number>;
}

interface Visible {
  readonly nodes: readonly number[];
  readonly links: readonly number[];
}

/**
 * The rows that are lit while the rest is dimmed: the selected entity with what it touches, several with what is between
 * them, or else the highlight; undefined where nothing of it is visible. The same rule as the canvas's.
 */
export function litRows(subgraph: Subgraph, visible: Visible, { selected, highlight }: Looked): Rows | undefined {
  const rows = new Map(visible.nodes.map((row) => [subgraph.nodes.id[row], row]));
  const [chosen, ...others] = selected.flatMap((id) => rows.get(id) ?? []);
  if (chosen === undefined) return litAmong(subgraph, visible, rows, highlight);
  return selected.length < 2
    ? litAround(subgraph, visible, chosen)
    : litTogether(subgraph, visible, [chosen, ...others]);
}

function litTogether(subgraph: Subgraph, { links }: Visible, chosen: readonly number[]): Rows {
  const nodes = new Set(chosen);
  return { nodes, links: new Set(links.filter((row) => endsOf(subgraph, row).every((end) => nodes.has(end)))) };
}

function litAround(subgraph: Subgraph, { links }: Visible, chosen: number): Rows {
  const touching = links.filter((row) => endsOf(subgraph, row).includes(chosen));
  return { nodes: new Set([chosen, ...touching.flatMap((row) => endsOf(subgraph, row))]), links: new Set(touching) };
}

function litAmong(
  subgraph: Subgraph,
  { links }: Visible,
  rows: ReadonlyMap<string | undefined, number>,
  highlight: StoryHighlight | undefined,
): Rows | undefined {
  if (!highlight) return undefined;
  const named = new Set(highlight.entities.flatMap((id) => rows.get(id) ?? []));
  const wanted = new Set(highlight.links.map(({ source, type, target }) => `${source} ${type} ${target}`));
  const keyOf = (row: number) => {
    const [from, to] = endsOf(subgraph, row).map((end) => subgraph.nodes.id[end]);
    return `${from} ${subgraph.types[subgraph.links.type[row] ?? -1]?.type} ${to}`;
  };
  const lit = links.filter((row) => wanted.has(keyOf(row)) || endsOf(subgraph, row).every((end) => named.has(end)));
  const nodes = new Set([...named, ...lit.flatMap((row) => endsOf(subgraph, row))]);
  return nodes.size > 0 ? { nodes, links: new Set(lit) } : undefined;
}

function endsOf({ links }: Subgraph, row: number): readonly number[] {
  return [links.source[row] ?? -1, links.target[row] ?? -1];
}
