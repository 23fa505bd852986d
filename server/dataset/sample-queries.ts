import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ViewStatements } from "#contract/expanded-cypher.ts";
import type { LensFile } from "#contract/lens.ts";

/** A statement to learn from: `cypher/samples/<id>.cypher`. */
export interface SampleQuery {
  readonly id: string;
  /** The first line of its first comment. */
  readonly title: string;
  /** What was written for its parameters, by name, as one would type it. */
  readonly params: Readonly<Record<string, string>>;
  /** The whole file but for the lines of its parameters. */
  readonly cypher: string;
}

const PARAM = /^\/\/ \$(\w+) = (.+)\n/gm;

/**
 * Every sample of a folder in the order of the files' names. A file begins with `// <title>`, and has a line
 * `// $name = value` for each of its parameters.
 *
 * @throws Error naming the file that has no title, or a parameter without a value, or a value without a parameter
 */
export async function readSamples(folder: string): Promise<readonly SampleQuery[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".cypher")).sort();
  return Promise.all(
    names.map(async (name) =>
      parseSample(name.slice(0, -".cypher".length), await readFile(join(folder, name), "utf8")),
    ),
  );
}

/** One sample from its text; see `readSamples`. */
function parseSample(id: string, text: string): SampleQuery {
  const [, title] = /^\/\/ (\S.*)\n/.exec(text) ?? [];
  if (title === undefined) throw new Error(`cypher/samples/${id}.cypher: does not begin with a line "// <title>".`);
  const params = Object.fromEntries([...text.matchAll(PARAM)].map(([, name = "", value = ""]) => [name, value]));
  const cypher = text.replace(PARAM, "").trim();
  const used = new Set([...cypher.replaceAll(/\/\/.*$/gm, "").matchAll(/\$(\w+)/g)].map(([, name = ""]) => name));
  const odd = [...new Set([...used, ...Object.keys(params)])].find((name) => !used.has(name) || !(name in params));
  if (odd !== undefined)
    throw new Error(`cypher/samples/${id}.cypher: $${odd} must be used and have a line "// $${odd} = value".`);
  return { id, title, params, cypher };
}

/** The text of server/contract/written-queries.json: what the console can open without asking for it. */
export function writtenQueriesText(
  lenses: ReadonlyMap<string, LensFile>,
  samples: readonly SampleQuery[],
  listings: { readonly functions: string; readonly procedures: string },
  view: ViewStatements,
): string {
  const lensTexts = Object.fromEntries([...lenses].map(([id, { cypher }]) => [id, cypher]));
  return `${JSON.stringify({ lenses: lensTexts, samples, listings, view }, null, 2)}\n`;
}
