import type { Subgraph } from "#contract/subgraph.ts";

/** Links from each row to others, with how many there are. */
type Ties = readonly ReadonlyMap<number, number>[];

/** More rounds or levels change nothing that one would see. */
const MOST = { rounds: 30, levels: 12 } as const;
const LEAST_GAIN = 1e-9;

/**
 * Which entities of a picture hang together more closely than with the rest: for each row the number of its community, the
 * largest community first, ties by the first row. Louvain's method with rows in order, so that the same picture gives the
 * same communities. Source: Blondel and others, 2008.
 */
export function communities({ nodes, links }: Pick<Subgraph, "nodes" | "links">): readonly number[] {
  let ties = tiesOf(nodes.id.length, links);
  let member = nodes.id.map((_, row) => row);
  for (let level = 0; level < MOST.levels; level += 1) {
    const found = numbered(settled(ties));
    const count = Math.max(-1, ...found) + 1;
    member = member.map((at) => found[at] ?? at);
    if (count === ties.length) break;
    ties = gathered(ties, found, count);
  }
  return bySize(member);
}

function tiesOf(count: number, { source, target }: Subgraph["links"]): Ties {
  const ties = Array.from({ length: count }, () => new Map<number, number>());
  source.forEach((from, at) => {
    const to = target[at] ?? from;
    if (from === to) return;
    ties[from]?.set(to, (ties[from]?.get(to) ?? 0) + 1);
    ties[to]?.set(from, (ties[to]?.get(from) ?? 0) + 1);
  });
  return ties;
}

/** Each in turn goes where it gains most, until nobody moves. */
function settled(ties: Ties): number[] {
  const weight = ties.map((own) => [...own.values()].reduce((sum, one) => sum + one, 0));
  const whole = weight.reduce((sum, one) => sum + one, 0) || 1;
  const home = ties.map((_, row) => row);
  const taken = [...weight];
  for (let round = 0, moves = 1; moves > 0 && round < MOST.rounds; round += 1) {
    moves = 0;
    for (const [row, own] of ties.entries()) {
      const heavy = weight[row] ?? 0;
      const before = home[row] ?? row;
      taken[before] = (taken[before] ?? 0) - heavy;
      const next = bestHome(row, own, home, before, (at, shared) => shared - (heavy * (taken[at] ?? 0)) / whole);
      taken[next] = (taken[next] ?? 0) + heavy;
      home[row] = next;
      if (next !== before) moves += 1;
    }
  }
  return home;
}

function bestHome(
  row: number,
  own: ReadonlyMap<number, number>,
  home: readonly number[],
  before: number,
  gainOf: (community: number, shared: number) => number,
): number {
  const shared = new Map<number, number>([[before, 0]]);
  for (const [other, count] of own) {
    const at = home[other] ?? other;
    if (other !== row) shared.set(at, (shared.get(at) ?? 0) + count);
  }
  let best = { at: before, gain: gainOf(before, shared.get(before) ?? 0) };
  for (const [at, count] of [...shared].sort(([one], [other]) => one - other)) {
    const gain = gainOf(at, count);
    if (gain > best.gain + LEAST_GAIN) best = { at, gain };
  }
  return best.at;
}

function numbered(home: readonly number[]): number[] {
  const names = new Map([...new Set(home)].map((name, at) => [name, at]));
  return home.map((name) => names.get(name) ?? 0);
}

/** Each community as one row; what its members share counts as its own. */
function gathered(ties: Ties, found: readonly number[], count: number): Ties {
  const next = Array.from({ length: count }, () => new Map<number, number>());
  ties.forEach((own, row) => {
    for (const [other, links] of own) {
      const [from, to] = [found[row] ?? 0, found[other] ?? 0];
      next[from]?.set(to, (next[from]?.get(to) ?? 0) + links);
    }
  });
  return next;
}

function bySize(member: readonly number[]): readonly number[] {
  const sizes = new Map<number, number>();
  for (const at of member) sizes.set(at, (sizes.get(at) ?? 0) + 1);
  const order = [...sizes].toSorted(([, one], [, other]) => other - one).map(([at]) => at);
  const place = new Map(order.map((at, rank) => [at, rank]));
  return member.map((at) => place.get(at) ?? 0);
}
