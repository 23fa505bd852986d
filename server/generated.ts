import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ViewStatements } from "#contract/expanded-cypher.ts";
import { lensesSource, readLensFiles } from "#dataset/lens-files.ts";
import { readPhraseQueries } from "#dataset/phrase-queries.ts";
import { readSamples, writtenQueriesText } from "#dataset/sample-queries.ts";

interface Generated {
  readonly path: string;
  readonly text: () => Promise<string>;
}

/** In this order: the interface's description is made of the lenses' own. */
function generated(root: string): readonly Generated[] {
  return [
    {
      path: "server/contract/lenses.gen.ts",
      text: async () => lensesSource(await readLensFiles(join(root, "cypher/lenses"))),
    },
    {
      path: "server/contract/written-queries.json",
      text: async () =>
        writtenQueriesText(
          await readLensFiles(join(root, "cypher/lenses")),
          await readSamples(join(root, "cypher/samples")),
          await readListings(join(root, "cypher/lookups")),
          await readViewStatements(join(root, "cypher/lookups")),
        ),
    },
    {
      path: "server/contract/phrase-queries.json",
      text: async () => {
        const phrases = await readPhraseQueries(
          join(root, "cypher/phrases"),
          join(root, "cypher/dataset/predicates.yaml"),
        );
        return `${JSON.stringify(phrases, null, 2)}\n`;
      },
    },
    {
      path: "server/contract/openapi.json",
      // Imported late, so that it reads the lenses that were just written.
      text: async () => (await import("#contract/openapi-document.ts")).openapiText(),
    },
  ];
}

async function readViewStatements(folder: string): Promise<ViewStatements> {
  const read = (name: string) => readFile(join(folder, name), "utf8");
  return {
    whole: await read("view-whole.cypher"),
    part: await read("view-part.cypher"),
    expansion: await read("expansion.cypher"),
    paths: await read("paths.cypher"),
  };
}

async function readListings(folder: string): Promise<{ readonly functions: string; readonly procedures: string }> {
  const read = (name: string) => readFile(join(folder, name), "utf8");
  return { functions: await read("function-list.cypher"), procedures: await read("procedure-list.cypher") };
}

/** Writes every generated file anew and returns the paths of those that changed; with `check` it only returns them. */
export async function generate(root: string, check: boolean): Promise<string[]> {
  const changed: string[] = [];
  for (const { path, text } of generated(root)) {
    const file = join(root, path);
    const wanted = await text();
    if ((await readFile(file, "utf8").catch(() => "")) === wanted) continue;
    changed.push(path);
    if (!check) await writeFile(file, wanted);
  }
  return changed;
}
