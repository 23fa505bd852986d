import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** One hash over the names and contents of files and folders under `root`; what is absent counts as empty. */
export async function hashOf(root: string, places: readonly string[]): Promise<string> {
  const files = (await Promise.all(places.map((place) => filesAt(root, place)))).flat().sort();
  const hash = createHash("sha256");
  for (const file of files) {
    const content = await readFile(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** When the youngest of these files and folders was written, in milliseconds since 1970; 0 where there is none. */
export async function changedAt(root: string, places: readonly string[]): Promise<number> {
  const files = (await Promise.all(places.map((place) => filesAt(root, place)))).flat();
  const stats = await Promise.all(files.map((file) => stat(join(root, file))));
  return Math.max(0, ...stats.map(({ mtimeMs }) => mtimeMs));
}

async function filesAt(root: string, place: string): Promise<string[]> {
  const found = await stat(join(root, place)).catch(() => undefined);
  if (!found) return [];
  if (found.isFile()) return [place];
  const names = await readdir(join(root, place));
  return (await Promise.all(names.map((name) => filesAt(root, `${place}/${name}`)))).flat();
}
