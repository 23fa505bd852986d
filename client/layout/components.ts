import type { LinkGraph } from "./link-graph.ts";

/** The nodes of every connected part, in rising order; the largest part first, of equals the one with the lowest node. */
export function componentsOf({ count, source, target }: LinkGraph): readonly Uint32Array[] {
  const parent = Uint32Array.from({ length: count }, (_, node) => node);
  const rootOf = (node: number) => {
    let root = node;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = node; at !== root; ) {
      const next = parent[at]!;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  for (let link = 0; link < source.length; link += 1) {
    const [one, other] = [rootOf(source[link]!), rootOf(target[link]!)];
    parent[Math.max(one, other)] = Math.min(one, other);
  }
  const members = new Map<number, number[]>();
  for (let node = 0; node < count; node += 1) {
    const root = rootOf(node);
    const part = members.get(root);
    if (part) part.push(node);
    else members.set(root, [node]);
  }
  return [...members.values()]
    .sort((one, other) => other.length - one.length || one[0]! - other[0]!)
    .map((part) => Uint32Array.from(part));
}
