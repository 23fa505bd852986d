import type { StoryHighlight } from "#contract/story.ts";
import type { DrawnGraph } from "./drawn-graph.ts";

/** What is lit while the rest is dimmed. */
export interface Lit {
  readonly nodes: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

/** An entity with its links and neighbours; undefined where there is nothing to light. */
export function litAround(graph: DrawnGraph, id: string | undefined, hidden: (id: string) => boolean): Lit | undefined {
  if (id === undefined || !graph.hasNode(id) || hidden(id)) return undefined;
  return { nodes: new Set([id, ...graph.neighbors(id)]), links: new Set(graph.edges(id)) };
}

/** Several entities and the links between them; undefined where none of them is drawn. */
function litTogether(graph: DrawnGraph, ids: readonly string[], hidden: (id: string) => boolean): Lit | undefined {
  const nodes = new Set(ids.filter((id) => graph.hasNode(id) && !hidden(id)));
  if (nodes.size === 0) return undefined;
  const links = graph.filterEdges((_, __, source, target) => nodes.has(source) && nodes.has(target));
  return { nodes, links: new Set(links) };
}

/**
 * The entities of a highlight, the ends of its links, and every link between two entities that it names; undefined where
 * nothing of it is drawn.
 */
export function litAmong(
  graph: DrawnGraph,
  highlight: StoryHighlight | undefined,
  hidden: (id: string) => boolean,
): Lit | undefined {
  if (!highlight) return undefined;
  const isThere = (id: string) => graph.hasNode(id) && !hidden(id);
  const named = new Set(highlight.entities.filter(isThere));
  const links = new Set([
    ...highlight.links
      .map(({ source, type, target }) => `${source} ${type} ${target}`)
      .filter((id) => graph.hasEdge(id)),
    ...graph.filterEdges((_, __, source, target) => named.has(source) && named.has(target)),
  ]);
  const nodes = new Set([...named, ...[...links].flatMap((id) => graph.extremities(id)).filter(isThere)]);
  return nodes.size > 0 ? { nodes, links } : undefined;
}

/** What asks to be lit: the first of these that is drawn. */
interface LightAsked {
  readonly hovered: string | undefined;
  readonly selected: readonly string[];
  readonly highlight: StoryHighlight | undefined;
}

/** In a picture with more links, what is only pointed at lights nothing: to light is to draw everything anew. */
const MOST_LIT = 5_000;

/** Whether what is pointed at lights what it touches, and a link may be pointed at. */
export function lightsAtPointer(graph: DrawnGraph): boolean {
  return graph.size <= MOST_LIT;
}

/** What is lit: around what is pointed at or selected, between several that are selected, or a highlight. */
export function litNow(
  graph: DrawnGraph,
  { hovered, selected, highlight }: LightAsked,
  hidden: (id: string) => boolean,
): Lit | undefined {
  const one = (lightsAtPointer(graph) ? hovered : undefined) ?? (selected.length < 2 ? selected[0] : undefined);
  return litAround(graph, one, hidden) ?? litTogether(graph, selected, hidden) ?? litAmong(graph, highlight, hidden);
}

/** What an entity says of itself to someone who hears the graph. */
export function spoken(graph: DrawnGraph, id: string): string {
  const { name, kind, figure } = graph.getNodeAttributes(id);
  const count = graph.degree(id);
  return [name, kind, figure, `${count} ${count === 1 ? "link" : "links"} here`].filter(Boolean).join(", ");
}
