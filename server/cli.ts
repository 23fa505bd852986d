import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Dataset, readDataset } from "#dataset/dataset.ts";
import { faultText } from "#dataset/fault.ts";
import { readLensFiles } from "#dataset/lens-files.ts";
import { qualityOf } from "#dataset/quality.ts";
import { qualityLines } from "#dataset/quality-table.ts";
import { checkStories, readStories, type StoriesReading } from "#dataset/stories.ts";
import { cypherFiles } from "#graph/cypher-files.ts";
import { openDriver } from "#graph/driver.ts";
import type { LoadProgress } from "#graph/load/graph-writer.ts";
import { LoadRefusal } from "#graph/load/load-refusal.ts";
import { summaryLines } from "#graph/load/load-summary.ts";
import { signGrant } from "#routes/embed-token.ts";
import { readSettings, SettingsFailure } from "./env.ts";
import { loadFacts } from "./facts.ts";
import { generate } from "./generated.ts";
import { keptDrawings, neo4jParts } from "./startup-neo4j.ts";
import { sayOnce, showProgress } from "./terminal.ts";

const USAGE = `npm run load -- [--check] [--allow-removals] [--dataset FOLDER]
npm run load -- [--check] --import FILE
npm run load -- --remove NAME
npm run gen -- [--check]
npm run embed:token -- [--days N] VIEW

load reads the facts and the stories about them, checks them, and makes the graph say what they say.
  --check            only check, and tell what there is, what is thin and what is old; write nothing, need no database
  --allow-removals   let more than a fifth of the entities, claims or sources go
  --dataset FOLDER   other facts than those in cypher/dataset
  --import FILE      a graph of your own: a mapping of CSV files (.yaml), a .gexf or a .graphml file
  --remove NAME      take such a graph away again
gen writes the files that are made from others; with --check it only says which are out of date.
embed-token signs with EMBED_SECRET the address of a frame, as "?lens=chips&theme=dark", for N days, 30 unless told.

Exit codes: 0 done, 1 faults in the facts or files out of date, 2 wrong use, 3 refused to harm what is there, 4 no database, 130 stopped.`;

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SECONDS_OF_DAY = 86_400;
const FACTS = "cypher/dataset";
const STORIES = "cypher/stories";
const EXIT = { done: 0, faults: 1, use: 2, refused: 3, database: 4, stopped: 130 } as const;

interface Options {
  readonly command: "load" | "gen" | "embed-token";
  /** For embed-token. */
  readonly view: string;
  readonly days: number;
  readonly check: boolean;
  readonly allowRemovals: boolean;
  readonly folder: string;
  readonly importFile: string | undefined;
  readonly removeName: string | undefined;
}

/** Says what went wrong, how to mend it, and ends with the code of that. */
class Failure extends Error {
  readonly exit: number;

  constructor(exit: number, message: string) {
    super(message);
    this.exit = exit;
  }
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const { command, importFile, removeName } = options;
  if (command === "embed-token") console.log(signedPath(options));
  else if (command === "gen") await regenerate(options.check);
  else if (importFile !== undefined) await checkAndImport(importFile, options.check);
  else if (removeName !== undefined) await remove(removeName);
  else await readAndLoad(options);
}

/** The path of a frame that shows one view for some days. */
function signedPath({ view, days }: Options): string {
  const { EMBED_SECRET } = readSettings(process.env);
  if (EMBED_SECRET === "") throw new Failure(EXIT.use, "Set EMBED_SECRET to what the server has; it signs the token.");
  const until = Math.floor(Date.now() / 1000) + days * SECONDS_OF_DAY;
  return `/embed?token=${signGrant({ search: view.replace(/^[^?]*/, ""), until }, EMBED_SECRET)}`;
}

async function regenerate(check: boolean): Promise<void> {
  const changed = await generate(ROOT, check);
  if (check && changed.length > 0)
    throw new Failure(EXIT.faults, `Out of date: ${changed.join(", ")}. Run npm run gen.`);
  console.log(changed.length > 0 ? `Written: ${changed.join(", ")}.` : "Every generated file is up to date.");
}

async function readAndLoad(options: Options): Promise<void> {
  const [reading, told] = await Promise.all([readDataset(options.folder), readStoriesOf(options.folder)]);
  const faults = reading.ok
    ? [...told.faults, ...checkStories(told.stories, reading.dataset)]
    : [...reading.faults, ...told.faults];
  if (!reading.ok || faults.length > 0) {
    const { length } = faults;
    throw new Failure(
      EXIT.faults,
      [...faults.map(faultText), `${length} ${length === 1 ? "fault" : "faults"}; nothing was written.`].join("\n"),
    );
  }
  const { entities, claims, sources, disputes, hash } = reading.dataset;
  console.log(
    `${options.folder}: entities ${entities.length}, claims ${claims.length}, sources ${sources.length}, disputes ${disputes.length}; no faults. Facts ${hash}.`,
  );
  const { length } = told.stories;
  if (length > 0)
    console.log(
      `${STORIES}: stories ${length}, steps ${told.stories.flatMap(({ steps }) => steps).length}; no faults.`,
    );
  if (options.check) console.log(reportQuality(reading.dataset));
  else await load(reading.dataset, options);
}

/** Throws where a link has no source, which no reader could follow. */
function reportQuality(dataset: Dataset): string {
  const quality = qualityOf(dataset);
  const table = qualityLines(quality).join("\n");
  if (quality.unsourcedLinks > 0)
    throw new Failure(EXIT.faults, `${table}\nLinks without a source; name one for each.`);
  return table;
}

/** The stories of this repository are told of its own facts, and of no others. */
async function readStoriesOf(folder: string): Promise<StoriesReading> {
  return folder === FACTS ? readStories(STORIES, await readLensFiles("cypher/lenses")) : { stories: [], faults: [] };
}

function readOptions(args: readonly string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        check: { type: "boolean", default: false },
        "allow-removals": { type: "boolean", default: false },
        dataset: { type: "string", default: FACTS },
        import: { type: "string" },
        remove: { type: "string" },
        days: { type: "string", default: "30" },
      },
    });
    const [command = "", view = "", ...others] = positionals;
    const days = Number(values.days);
    if (command === "embed-token" ? others.length > 0 || !(days > 0) : view !== "")
      throw new Error("That is not how it is used.");
    if (command !== "load" && command !== "gen" && command !== "embed-token")
      throw new Error(`There is no command "${command}".`);
    if (values.remove !== undefined && (values.import !== undefined || values.check))
      throw new Error("--remove goes with nothing else.");
    return {
      command,
      view,
      days,
      check: values.check,
      allowRemovals: values["allow-removals"],
      folder: values.dataset,
      importFile: values.import,
      removeName: values.remove,
    };
  } catch (failure) {
    throw new Failure(EXIT.use, `${messageOf(failure)}\n\n${USAGE}`);
  }
}

async function checkAndImport(file: string, isCheck: boolean): Promise<void> {
  const signal = stopSignal();
  const { readImport, writeChecked } = await import("./imports.ts");
  const reading = await readImport(file, signal);
  if (!reading.ok) throw new Failure(EXIT.faults, reading.lines.join("\n"));
  console.log(reading.lines.join("\n"));
  if (isCheck) return;
  const onProgress = (progress: LoadProgress) => showProgress("written", progress);
  await withDatabase(signal, (place) => writeChecked(reading.checked, place, { onProgress, signal }));
  console.log(`Imported. To take it away: npm run load -- --remove ${reading.checked.name}`);
}

async function remove(name: string): Promise<void> {
  const { removeImport } = await import("#graph/write-import.ts");
  await withDatabase(stopSignal(), ({ driver, database }) => removeImport(driver, database, name));
  console.log(`Import "${name}" is gone.`);
}

async function load(dataset: Dataset, { allowRemovals }: Options): Promise<void> {
  const signal = stopSignal();
  const kept = keptDrawings(readSettings(process.env), ROOT);
  const summary = await withDatabase(signal, async (place) => {
    const lenses = await readLensFiles("cypher/lenses");
    const facts = { ...place, lenses, lookups: cypherFiles("lookups"), kept };
    return loadFacts(dataset, facts, { allowRemovals, onProgress: showProgress, signal });
  });
  console.log(summaryLines(summary).join("\n"));
}

/** Aborted by Ctrl-C. */
function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => stopping.abort(new Failure(EXIT.stopped, "Stopped; the graph is as it was.")));
  }
  return stopping.signal;
}

interface Place {
  readonly driver: Awaited<ReturnType<typeof openDriver>>;
  readonly database: string;
}

async function withDatabase<Result>(signal: AbortSignal, use: (place: Place) => Promise<Result>): Promise<Result> {
  const settings = readSettings(process.env);
  const neo4j = await neo4jParts({ settings, env: process.env, root: ROOT }).openDatabase(sayOnce(), signal);
  try {
    const driver = await openDriver(neo4j.access);
    try {
      return await use({ driver, database: neo4j.access.database });
    } finally {
      await driver.close();
    }
  } finally {
    await neo4j.stop();
  }
}

function messageOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}

function exitOf(failure: unknown): number {
  if (failure instanceof Failure) return failure.exit;
  if (failure instanceof SettingsFailure) return EXIT.use;
  return failure instanceof LoadRefusal ? EXIT.refused : EXIT.database;
}

await main().catch((failure: unknown) => {
  console.error(messageOf(failure));
  process.exitCode = exitOf(failure);
});
