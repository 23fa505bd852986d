import type { Subgraph } from "#contract/subgraph.ts";
import type { Group } from "./arrangement.ts";

/** The id under which a group is drawn. */
export function groupId({ number }: Pick<Group, "number">): string {
  return `group:${number}`;
}

/** The ids under which entities are drawn: that of their group where they are in one, each once. */
export function drawnIds(ids: readonly string[], groups: readonly Group[]): readonly string[] {
  const groupOf = new Map(groups.flatMap((group) => group.members.map((id) => [id, groupId(group)] as const)));
  return [...new Set(ids.map((id) => groupOf.get(id) ?? id))];
}

/** What is selected, as it is drawn. */
export function drawnSelection(
  select: string | undefined,
  also: readonly string[],
  groups: readonly Group[],
): [string | undefined, readonly string[]] {
  const [first, ...others] = drawnIds(select === undefined ? [] : [select, ...also], groups);
  return [first, others];
}

/** The entities that are drawn under some ids. */
export function membersOf(ids: readonly string[], groups: readonly Group[]): readonly string[] {
  return ids.flatMap((id) => groups.find((group) => groupId(group) === id)?.members ?? [id]);
}

/**
 * A drawing with each group as one thing, in the middle of its members and with all their links; links within a group are not
 * drawn, and those of one type between the same two things are one. A group of which fewer than two are drawn is left alone.
 */
export function groupedPicture(picture: Subgraph, groups: readonly Group[]): Subgraph {
  const rowOf = new Map(picture.nodes.id.map((id, row) => [id, row]));
  const drawn = groups
    .map((group) => ({ group, rows: group.members.flatMap((id) => rowOf.get(id) ?? []) }))
    .filter(({ rows }) => rows.length > 1);
  if (drawn.length === 0) return picture;
  const grouped = new Set(drawn.flatMap(({ rows }) => rows));
  const parts: readonly (readonly number[])[] = [
    ...picture.nodes.id.flatMap((_, row) => (grouped.has(row) ? [] : [[row]])),
    ...drawn.map(({ rows }) => rows),
  ];
  const nodes = joinedNodes(picture.nodes, parts);
  for (const [at, { group, rows }] of drawn.entries()) {
    const row = parts.length - drawn.length + at;
    nodes.id[row] = groupId(group);
    nodes.name[row] = group.name;
    nodes.nameZh[row] = "";
    nodes.figure[row] = `${rows.length} together`;
  }
  return { ...picture, nodes, links: joinedLinks(picture.links, parts) };
}

function joinedNodes(nodes: Subgraph["nodes"], parts: readonly (readonly number[])[]): Subgraph["nodes"] {
  const first = <Value>(column: readonly Value[], otherwise: Value) =>
    parts.map(([row = -1]) => column[row] ?? otherwise);
  const values = (column: readonly number[], rows: readonly number[]) => rows.map((row) => column[row] ?? 0);
  const sums = (column: readonly number[]) =>
    parts.map((rows) => values(column, rows).reduce((sum, one) => sum + one, 0));
  const means = (column: readonly number[]) => sums(column).map((sum, at) => sum / (parts[at]?.length ?? 1));
  return {
    ...{ id: first(nodes.id, ""), name: first(nodes.name, ""), nameZh: first(nodes.nameZh, "") },
    ...{ kind: first(nodes.kind, 0), form: first(nodes.form, -1), figure: first(nodes.figure, "") },
    flow: parts.map((rows) => (new Set(values(nodes.flow, rows)).size === 1 ? (nodes.flow[rows[0] ?? -1] ?? 0) : 0)),
    tier: parts.map((rows) => Math.min(...values(nodes.tier, rows))),
    ...{ degree: sums(nodes.degree), disputes: sums(nodes.disputes), x: means(nodes.x), y: means(nodes.y) },
  };
}

function joinedLinks(links: Subgraph["links"], parts: readonly (readonly number[])[]): Subgraph["links"] {
  const partOf = new Map(parts.flatMap((rows, part) => rows.map((row) => [row, part] as const)));
  const joined: Subgraph["links"] = { source: [], target: [], type: [], flow: [], claims: [], hedge: [], disputes: [] };
  const rowOf = new Map<string, number>();
  for (const [at, from] of links.source.entries()) {
    const [source, target, type] = [partOf.get(from), partOf.get(links.target[at] ?? -1), links.type[at] ?? 0];
    if (source === undefined || target === undefined || (source === target && (parts[source]?.length ?? 0) > 1))
      continue;
    const key = `${source} ${type} ${target}`;
    const row = rowOf.get(key) ?? joined.source.length;
    if (!rowOf.has(key)) {
      rowOf.set(key, row);
      joined.source.push(source);
      joined.target.push(target);
      joined.type.push(type);
      joined.flow.push(links.flow[at] ?? 0);
      joined.hedge.push(links.hedge[at] ?? "");
    }
    joined.claims[row] = (joined.claims[row] ?? 0) + (links.claims[at] ?? 0);
    joined.disputes[row] = (joined.disputes[row] ?? 0) + (links.disputes[at] ?? 0);
    // Whatever one of them states flatly is stated flatly.
    if (links.hedge[at] === "") joined.hedge[row] = "";
  }
  return joined;
}
