import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import * as z from "zod";
import { en } from "zod/locales";
import { commonLensParams, LensDescription, type LensFile } from "#contract/lens.ts";

const FRONT_MATTER = /^\/\/ ---\n((?:\/\/.*\n)+?)\/\/ ---\n([\s\S]+)$/;
/** Keys of the address bar that a parameter must not take. */
const RESERVED = new Set([
  ...Object.keys(commonLensParams),
  "lens",
  "select",
  "hide",
  "flows",
  "compare",
  "beside",
  "table",
  "query",
  "with",
  "story",
  "step",
  "v",
]);

/**
 * Every lens of a folder, by id (the file's name), in alphabetical order.
 *
 * @throws Error naming the file and what is wrong with it: no front matter, an unknown key, a parameter that is declared
 *   and not used or used and not declared, or a reserved name
 */
export async function readLensFiles(folder: string): Promise<ReadonlyMap<string, LensFile>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".cypher")).sort();
  const files = await Promise.all(
    names.map(async (name) =>
      parseLensFile(name.slice(0, -".cypher".length), await readFile(join(folder, name), "utf8")),
    ),
  );
  return new Map(files.map((file) => [file.description.id, file]));
}

/** One lens from its text; see `readLensFiles` for what is refused. */
export function parseLensFile(id: string, text: string): LensFile {
  const [, matter, cypher] = FRONT_MATTER.exec(text) ?? [];
  const refuse = (what: string): never => {
    throw new Error(`cypher/lenses/${id}.cypher: ${what}`);
  };
  if (matter === undefined || cypher === undefined) {
    return refuse(
      'does not begin with front matter. Begin it with a line "// ---", the keys behind "// ", and "// ---".',
    );
  }
  const described = LensDescription.safeParse(
    { id, params: {}, ...parse(matter.replaceAll(/^\/\/ ?/gm, "")) },
    { error: en().localeError },
  );
  if (!described.success) return refuse(z.prettifyError(described.error));
  checkParams(Object.keys(described.data.params), cypher, refuse);
  return { description: described.data, cypher: cypher.trim() };
}

function checkParams(declared: readonly string[], cypher: string, refuse: (what: string) => never): void {
  const code = cypher.replaceAll(/\/\/.*$/gm, "");
  const used = new Set([...code.matchAll(/\$([A-Za-z_]\w*)/g)].map(([, name]) => name ?? ""));
  for (const name of declared) {
    if (RESERVED.has(name))
      refuse(`the parameter ${name} has a name that the address bar keeps for itself; rename it.`);
    if (!used.has(name)) refuse(`the parameter ${name} is declared but not used; use it or take it out.`);
  }
  for (const name of used) {
    if (!declared.includes(name)) refuse(`$${name} is used but not declared; declare it under params.`);
  }
}

/** The text of server/contract/lenses.gen.ts for these lenses. */
export function lensesSource(lenses: ReadonlyMap<string, LensFile>): string {
  const table = Object.fromEntries([...lenses].map(([id, { description }]) => [id, description]));
  return [
    "// Generated from cypher/lenses/*.cypher by `npm run gen`; do not edit.",
    'import type { LensDescription } from "./lens.ts";',
    "",
    `export const lenses = ${JSON.stringify(table, null, 2)} as const satisfies Record<string, LensDescription>;`,
    "",
  ].join("\n");
}
