import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { PhraseQueries } from "#contract/phrase-queries.ts";
import { parseDatasetFile } from "./dataset-files.ts";
import { ASSESSMENT_LINKS, REVIEW_LINKS } from "./drawn-claim.ts";

/**
 * What phrases of the search are read by: the statements of a folder by the names of their files, and every verb that draws a link, in the
 * order of the file of predicates.
 */
export async function readPhraseQueries(folder: string, predicatesFile: string): Promise<PhraseQueries> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".cypher")).sort();
  const statements = await Promise.all(
    names.map(
      async (name) => [basename(name, ".cypher"), (await readFile(join(folder, name), "utf8")).trim()] as const,
    ),
  );
  const { predicates } = parseDatasetFile(predicatesFile, await readFile(predicatesFile, "utf8"));
  const verbs = predicates.flatMap(({ record: { link: type, label, inverse = "" } }) =>
    type === undefined ? [] : [{ type, label, inverse }],
  );
  const known = new Set(verbs.map(({ type }) => type));
  const ours = Object.entries({ ...ASSESSMENT_LINKS, ...REVIEW_LINKS })
    .filter(([type]) => !known.has(type))
    .map(([type, { label, inverse }]) => ({ type, label, inverse }));
  return { statements: Object.fromEntries(statements), verbs: [...verbs, ...ours] };
}
