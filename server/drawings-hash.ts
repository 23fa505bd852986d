import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { LensFile } from "#contract/lens.ts";
import type { GraphRows } from "#dataset/graph-rows.ts";

const SERVER = fileURLToPath(new URL(".", import.meta.url));
/** What lays out beside the modules named after it: sizes, curves, and the order in which an answer comes. */
const BESIDE = [
  "contract/curve.ts",
  "contract/drawing.ts",
  "contract/kinds.ts",
  "contract/prominence.ts",
  "drawings.ts",
  "graph/subgraph.ts",
];

/** The modules that a drawing depends on, as paths in the folder `server`, in order. */
export async function layoutModules(): Promise<string[]> {
  const names = await readdir(`${SERVER}/dataset`);
  return [...BESIDE, ...names.filter((name) => name.includes("arrangement")).map((name) => `dataset/${name}`)].sort();
}

/**
 * Sixteen hex digits over all that drawings depend on: what is drawn, the questions that choose from it, and the code
 * that lays it out. Where they are the same, so are the drawings.
 */
export async function drawingsHash(
  { entities, links, claims, evidence }: Pick<GraphRows, "entities" | "links" | "claims" | "evidence">,
  lenses: ReadonlyMap<string, LensFile>,
): Promise<string> {
  const hash = createHash("sha256");
  // Questions may look at any fact, so that all of them count.
  hash.update(JSON.stringify([entities, links, claims, evidence], plain));
  for (const { description, cypher } of lenses.values()) hash.update(JSON.stringify([description, cypher]));
  for (const path of await layoutModules()) hash.update(await readFile(`${SERVER}/${path}`));
  return hash.digest("hex").slice(0, 16);
}

function plain(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? `${value}n` : value;
}
