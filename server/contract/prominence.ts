import type { Frame } from "./kinds.ts";

/*
 * Which names a crowded picture owes its reader before all others. The layouts leave room for them at the size in which
 * a fitted picture is drawn, and the canvas writes them first; both ask here.
 */

/** So many beside the legs; a phone has room for fewer. */
const MOST: Readonly<Record<Frame, number>> = { wide: 20, tall: 10 };

interface Ranked {
  readonly id: string;
  readonly kind: string;
  /** Links in this picture. */
  readonly links: number;
  /** By a chosen rule, where there is one, from 0 to 1. */
  readonly importance?: number | undefined;
}

/**
 * The ids of all legs and of the things with the most links, or of what a chosen rule finds most important; ties are broken by
 * id.
 */
export function prominentIds(nodes: readonly Ranked[], frame: Frame): ReadonlySet<string> {
  if (nodes.some(({ importance }) => importance !== undefined)) {
    const first = nodes.toSorted((a, b) => (b.importance ?? 0) - (a.importance ?? 0) || (a.id < b.id ? -1 : 1));
    return new Set(first.slice(0, MOST[frame]).map(({ id }) => id));
  }
  const legs = nodes.filter(({ kind }) => kind === "leg");
  const others = nodes
    .filter(({ kind, links }) => kind !== "leg" && links > 0)
    .sort((a, b) => b.links - a.links || (a.id < b.id ? -1 : 1));
  return new Set([...legs, ...others.slice(0, MOST[frame])].map(({ id }) => id));
}
