import { constants } from "node:fs";
import { access, realpath } from "node:fs/promises";
import { delimiter, join } from "node:path";

export type Environment = Readonly<Record<string, string | undefined>>;

/** The file behind `path` with links resolved, or undefined when this user cannot run it. */
export async function executable(path: string): Promise<string | undefined> {
  try {
    await access(path, constants.X_OK);
    return await realpath(path);
  } catch {
    return undefined;
  }
}

/** The folders of PATH, in order; relative and empty ones are left out, so that the working directory has no say. */
export function pathFolders(env: Environment): string[] {
  return (env.PATH ?? "").split(delimiter).filter((folder) => folder.startsWith("/"));
}

/** The first of `folders` that holds a runnable `name`, as a full path and as found (links kept), or undefined. */
export async function findExecutable(name: string, folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) {
    const path = join(folder, name);
    if (await executable(path)) return path;
  }
  return undefined;
}
