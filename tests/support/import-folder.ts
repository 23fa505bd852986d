import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";

/** A folder of this test file's own, and how to put files into it; gone when the file is through. */
export function importFolder(): (
  files: Readonly<Record<string, string | Uint8Array>>,
) => Promise<(name: string) => string> {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "atlas-import-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return async (files) => {
    await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(folder, name), content)));
    return (name) => join(folder, name);
  };
}
