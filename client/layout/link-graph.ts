/** Nodes 0 to `count` − 1 and the links between them, in typed arrays of one length. */
export interface LinkGraph {
  readonly count: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
}

/** The neighbours of node i stand in `neighbour` from `start[i]` to before `start[i + 1]`, with the weights of the links to them. */
export interface Adjacency {
  readonly start: Uint32Array;
  readonly neighbour: Uint32Array;
  readonly weight: Float64Array;
}

/**
 * A graph without direction: links of a node to itself are left out, and of several between two nodes one is kept with their
 * weights added up. Ends that are no nodes are left out too.
 */
export function linkGraph(
  count: number,
  source: ArrayLike<number>,
  target: ArrayLike<number>,
  weight?: ArrayLike<number>,
): LinkGraph {
  const rows = new Map<number, number>();
  const sources: number[] = [];
  const targets: number[] = [];
  const weights: number[] = [];
  for (let link = 0; link < source.length; link += 1) {
    const from = Math.min(source[link]!, target[link]!);
    const to = Math.max(source[link]!, target[link]!);
    if (from === to || from < 0 || to >= count) continue;
    const key = from * count + to;
    const row = rows.get(key);
    const pull = weight ? weight[link]! : 1;
    if (row !== undefined) {
      weights[row]! += pull;
      continue;
    }
    rows.set(key, sources.length);
    sources.push(from);
    targets.push(to);
    weights.push(pull);
  }
  return {
    count,
    source: Uint32Array.from(sources),
    target: Uint32Array.from(targets),
    weight: Float64Array.from(weights),
  };
}

/** Every link from both of its ends, in the order of the links. */
export function adjacencyOf({ count, source, target, weight }: LinkGraph): Adjacency {
  const start = new Uint32Array(count + 1);
  for (let link = 0; link < source.length; link += 1) {
    start[source[link]! + 1]! += 1;
    start[target[link]! + 1]! += 1;
  }
  for (let node = 0; node < count; node += 1) start[node + 1]! += start[node]!;
  const free = start.slice(0, count);
  const neighbour = new Uint32Array(2 * source.length);
  const weights = new Float64Array(2 * source.length);
  const enter = (from: number, to: number, pull: number) => {
    const place = free[from]!;
    free[from] = place + 1;
    neighbour[place] = to;
    weights[place] = pull;
  };
  for (let link = 0; link < source.length; link += 1) {
    enter(source[link]!, target[link]!, weight[link]!);
    enter(target[link]!, source[link]!, weight[link]!);
  }
  return { start, neighbour, weight: weights };
}
