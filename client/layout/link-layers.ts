/**
 * Layers for a graph whose kinds say nothing of above and below: every link leads downwards, except those that would close a
 * circle. Layers are as few as that allows.
 */
export function linkLayers(count: number, source: ArrayLike<number>, target: ArrayLike<number>): Uint32Array {
  const out: number[][] = Array.from({ length: count }, () => []);
  for (let link = 0; link < source.length; link += 1)
    if (source[link] !== target[link]) out[source[link]!]!.push(target[link]!);
  const order = finishOrder(count, out);
  const place = new Uint32Array(count);
  for (const [at, node] of order.entries()) place[node] = at;
  const layer = new Uint32Array(count);
  for (const node of order)
    for (const next of out[node]!)
      if (place[next]! > place[node]!) layer[next] = Math.max(layer[next]!, layer[node]! + 1);
  return layer;
}

/** Each node before all it leads to, but where that is a circle; a walk in depth, without recursion. */
function finishOrder(count: number, out: readonly (readonly number[])[]): readonly number[] {
  const seen = new Uint8Array(count);
  const finished: number[] = [];
  const next = new Uint32Array(count);
  const hasBefore = new Uint8Array(count);
  for (const targets of out) for (const node of targets) hasBefore[node] = 1;
  const nodes = Array.from({ length: count }, (_, node) => node);
  // Where nothing leads to is a beginning; what is only in circles comes after.
  for (const root of [...nodes.filter((node) => !hasBefore[node]), ...nodes]) {
    if (seen[root]) continue;
    const walk = [root];
    seen[root] = 1;
    while (walk.length > 0) {
      const node = walk.at(-1)!;
      const at = next[node]!;
      next[node] = at + 1;
      const to = out[node]![at];
      if (to === undefined) finished.push(walk.pop()!);
      else if (!seen[to]) {
        seen[to] = 1;
        walk.push(to);
      }
    }
  }
  return finished.reverse();
}
