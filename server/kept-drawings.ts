import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import type { ArrangementRow } from "#dataset/entity-rows.ts";

const Kept = z.array(
  z.object({
    id: z.string(),
    width: z.number(),
    height: z.number(),
    ids: z.array(z.string()),
    xs: z.array(z.number()),
    ys: z.array(z.number()),
  }),
);

/** So many sets of drawings are kept; the oldest go. */
const MOST = 8;

/** Drawings by the hash of what they were made from, in a folder, so that another database need not draw them again. */
export class KeptDrawings {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The drawings of this hash, or undefined where they are not kept whole. */
  async find(hash: string): Promise<readonly ArrangementRow[] | undefined> {
    try {
      return Kept.parse(JSON.parse(await readFile(this.#path(hash), "utf8")));
    } catch {
      return undefined;
    }
  }

  /** Keeps the drawings of this hash. A folder that cannot be written costs time later, and nothing now. */
  async keep(hash: string, drawings: readonly ArrangementRow[]): Promise<void> {
    try {
      await mkdir(this.#folder, { recursive: true });
      const fresh = `${this.#path(hash)}.${process.pid}`;
      await writeFile(fresh, JSON.stringify(drawings));
      await rename(fresh, this.#path(hash));
      await this.#forgetOldest();
    } catch {
      // Nothing is lost: they are in the graph.
    }
  }

  async #forgetOldest(): Promise<void> {
    const paths = (await readdir(this.#folder)).map((name) => join(this.#folder, name));
    const ages = await Promise.all(paths.map(async (path) => ({ path, written: (await stat(path)).mtimeMs })));
    const oldest = ages.sort((a, b) => b.written - a.written).slice(MOST);
    await Promise.all(oldest.map(({ path }) => rm(path, { force: true })));
  }

  #path(hash: string): string {
    return join(this.#folder, `${hash}.json`);
  }
}
