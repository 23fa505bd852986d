import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = new URL("../../../", import.meta.url);
/** Made by tools, or by the machine; never ours. */
const MADE = /(^|\/)(node_modules|dist|coverage|shots|\.git|\.neo4j)(\/|$)/;

/** Paths of the files under a folder of the project, from the root, sorted. */
export function filesUnder(folder: string): readonly string[] {
  const entries = readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(fileURLToPath(root), join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .filter((path) => !MADE.test(path))
    .sort();
}

/** Names of what lies in the root, sorted, with a slash behind folders. */
export function rootNames(): readonly string[] {
  const entries = readdirSync(root, { withFileTypes: true });
  return entries
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .filter((name) => !MADE.test(name))
    .sort();
}

/** The text of a file of the project; a file that is not there fails with its path. */
export function textOf(path: string): string {
  return readFileSync(new URL(path, root), "utf8");
}

/** Whether a path written in a document, relative to it, names a file or folder. */
export function leadsSomewhere(document: string, target: string): boolean {
  return existsSync(new URL(target, new URL(document, root)));
}
