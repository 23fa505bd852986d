import { entityKinds, FLOWS } from "#contract/kinds.ts";
import type { ArrangeInput } from "#dataset/arrangement-graph.ts";

/*
 * The twenty-four entities of the drawn-by-hand first screen and a few more, with the links it shows.
 * Each line: id, name, tier, figure.
 */
const NODES = `
co:alibaba | Alibaba | 1 |
leg:cash-cow | Cash cow | 1 | money
leg:data | Data | 1 | data
leg:cloud | Cloud | 1 | computing
biz:ecommerce | E-commerce | 3 |
biz:fintech | Fintech | 3 |
biz:logistics | Logistics | 3 |
biz:alibaba-cloud | Alibaba Cloud | 3 |
con:data-moat | Data moat | 4 |
ini:capex | AI capex plan | 2 | RMB 380 bn, 3 years
ini:qwen | Qwen | 2 | models
ini:cloud | Cloud expansion | 2 | no. 4 in the world
ini:chip | Own AI chip | 3 |
ini:nvidia | Nvidia cooperation | 3 |
ini:quark | Quark glasses | 3 |
ini:stakes | Start-up stakes | 3 | over USD 3.3 bn
prod:qwen3-coder | Qwen3-Coder | 4 |
co:deepseek | DeepSeek | 3 |
co:nvidia | Nvidia | 3 |
mkt:alibaba-share | Alibaba share price | 3 | +100 % in 2025
con:chip-shortage | Chip shortage | 4 |
biz:aws | AWS | 4 |
biz:azure | Azure | 4 |
biz:google-cloud | Google Cloud | 4 |
con:robots | Robots | 4 |
con:self-driving-cars | Self-driving cars | 4 |
con:ai-ecosystem | Integrated AI ecosystem | 4 |
con:foreign-chips | Reliance on foreign chips | 4 |
`;

/** Each line: source, type, target, and what flows. */
const LINKS = `
co:alibaba MEETS leg:cash-cow
co:alibaba MEETS leg:data
co:alibaba MEETS leg:cloud
biz:ecommerce FULFILS leg:cash-cow
biz:fintech FULFILS leg:data
biz:logistics FULFILS leg:data
con:data-moat FULFILS leg:data
biz:alibaba-cloud FULFILS leg:cloud
leg:cash-cow FUNDS ini:capex money
ini:capex FUNDS ini:cloud money
ini:capex FUNDS ini:chip money
ini:capex FUNDS ini:qwen money
leg:data FEEDS ini:qwen data
con:data-moat CREATES co:alibaba data
leg:cloud ENABLES ini:cloud computing
ini:cloud ENABLES ini:qwen computing
biz:alibaba-cloud ENABLES ini:cloud computing
biz:ecommerce FUNDS ini:capex money
ini:qwen DELIVERS prod:qwen3-coder
ini:qwen RANKED_WITH co:deepseek
ini:nvidia PARTNERS_WITH co:nvidia
ini:cloud RANKS_BELOW biz:aws
ini:cloud RANKS_BELOW biz:azure
ini:cloud RANKS_BELOW biz:google-cloud
ini:chip ADDRESSES con:chip-shortage
ini:chip REDUCES con:foreign-chips
ini:chip CREATES con:ai-ecosystem
ini:nvidia APPLIED_IN con:robots
ini:nvidia APPLIED_IN con:self-driving-cars
ini:capex PUSHES_UP mkt:alibaba-share
ini:qwen PUSHES_UP mkt:alibaba-share
ini:cloud PUSHES_UP mkt:alibaba-share
ini:chip PUSHES_UP mkt:alibaba-share
ini:nvidia PUSHES_UP mkt:alibaba-share
ini:quark PUSHES_UP mkt:alibaba-share
ini:stakes PUSHES_UP mkt:alibaba-share
co:alibaba RUNS ini:quark
leg:cash-cow FUNDS ini:stakes money
co:alibaba RUNS ini:nvidia
co:alibaba RUNS ini:stakes
`;

const PREFIX_KINDS: Readonly<Record<string, string>> = {
  co: "company",
  leg: "leg",
  biz: "business",
  con: "concept",
  ini: "initiative",
  prod: "product",
  mkt: "market",
};

/** The sketch's entities and links as a lens would answer them. */
export function sketchFixture(): ArrangeInput {
  const nodes = rows(NODES, /\s*\|\s*/).map(([id = "", name = "", tier = "", note = ""]) => ({
    id,
    name,
    tier: Number(tier),
    note: note.trim(),
  }));
  const ids = nodes.map(({ id }) => id);
  const links = rows(LINKS, /\s+/).map(([source = "", type = "", target = "", flow = "none"]) => ({
    source,
    type,
    target,
    flow,
  }));
  const types = [...new Set(links.map(({ type }) => type))];
  const flow = (word: string) => Math.max(0, (FLOWS as readonly string[]).indexOf(word));
  const isLeg = (id: string) => id.startsWith("leg:");
  return {
    kinds: [...entityKinds],
    types: types.map((type) => ({ type })),
    nodes: {
      id: ids,
      name: nodes.map(({ name }) => name),
      kind: ids.map((id) => entityKinds.findIndex((kind) => kind === PREFIX_KINDS[id.split(":")[0] ?? ""])),
      form: ids.map(() => -1),
      flow: nodes.map(({ id, note }) => (isLeg(id) ? flow(note) : 0)),
      figure: nodes.map(({ id, note }) => (isLeg(id) ? "" : note)),
      tier: nodes.map(({ tier }) => tier),
    },
    links: {
      source: links.map(({ source }) => ids.indexOf(source)),
      target: links.map(({ target }) => ids.indexOf(target)),
      type: links.map(({ type }) => types.indexOf(type)),
      flow: links.map((link) => flow(link.flow)),
    },
  };
}

function rows(text: string, separator: RegExp): string[][] {
  return text
    .trim()
    .split("\n")
    .map((line) => line.split(separator));
}
