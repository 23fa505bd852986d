import fc from "fast-check";
import { ENTITY_KINDS, entityKinds, FLOWS } from "#contract/kinds.ts";
import type { ArrangeInput } from "#dataset/arrangement.ts";

const TYPES = ["MEETS", "FULFILS", "FUNDS", "RUNS", "PUSHES_UP"];
/** Long and short, in one word and in several, and without the Latin alphabet. */
const NAMES = [
  "Qwen",
  "AI",
  "Data moat",
  "Alibaba share price",
  "Reliance on foreign chips",
  "云业务扩张",
  "Hyperscalers",
  "",
];

const node = fc.record({
  kind: fc.integer({ min: 0, max: entityKinds.length - 1 }),
  name: fc.constantFrom(...NAMES),
  figure: fc.constantFrom("", "", "RMB 380 bn, 3 years", "+61 %"),
  flow: fc.integer({ min: 0, max: FLOWS.length - 1 }),
  tier: fc.integer({ min: 1, max: 4 }),
});

/** Graphs of up to `most` entities of all kinds, with loops, doubled links and lonely nodes. */
export function graphs(most: number): fc.Arbitrary<ArrangeInput> {
  return fc.array(node, { maxLength: most, size: "max" }).chain((nodes) => {
    const end = fc.nat({ max: Math.max(0, nodes.length - 1) });
    const link = fc.record({
      source: end,
      target: end,
      type: fc.nat({ max: TYPES.length - 1 }),
      flow: fc.nat({ max: 3 }),
    });
    return fc.array(link, { maxLength: nodes.length === 0 ? 0 : most * 2, size: "max" }).map(
      (links): ArrangeInput => ({
        kinds: [...entityKinds],
        types: TYPES.map((type) => ({ type })),
        nodes: {
          id: nodes.map(({ kind }, index) => `${ENTITY_KINDS[entityKinds[kind] ?? "concept"].prefix}:${index}`),
          name: nodes.map(({ name }) => name),
          kind: nodes.map(({ kind }) => kind),
          form: nodes.map(() => -1),
          flow: nodes.map(({ flow }) => flow),
          figure: nodes.map(({ figure }) => figure),
          tier: nodes.map(({ tier }) => tier),
        },
        links: {
          source: links.map(({ source }) => source),
          target: links.map(({ target }) => target),
          type: links.map(({ type }) => type),
          flow: links.map(({ flow }) => flow),
        },
      }),
    );
  });
}

/** The same graph with nodes, links, kinds and types listed backwards. */
export function reversed({ kinds, types, nodes, links }: ArrangeInput): ArrangeInput {
  const flip = <T>(list: readonly T[]) => [...list].reverse();
  const mirror = (indices: readonly number[], length: number) => flip(indices).map((index) => length - 1 - index);
  return {
    kinds: flip(kinds),
    types: flip(types),
    nodes: {
      id: flip(nodes.id),
      name: flip(nodes.name),
      kind: mirror(nodes.kind, kinds.length),
      form: flip(nodes.form),
      flow: flip(nodes.flow),
      figure: flip(nodes.figure),
      tier: flip(nodes.tier),
    },
    links: {
      source: mirror(links.source, nodes.id.length),
      target: mirror(links.target, nodes.id.length),
      type: mirror(links.type, types.length),
      flow: flip(links.flow),
    },
  };
}
