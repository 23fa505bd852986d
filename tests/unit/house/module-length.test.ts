import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

test.each(["client", "server", "tests"])(
  "no module of %s is longer than 250 lines, empty ones counted",
  async (folder) => {
    const paths = await readdir(folder, { recursive: true });
    const modules = paths.filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".gen.ts"));
    expect(modules.length).toBeGreaterThan(50);
    const lengths = await Promise.all(
      modules.map(async (path) => [path, (await readFile(join(folder, path), "utf8")).split("\n").length - 1] as const),
    );
    expect(lengths.filter(([, lines]) => lines > 250)).toEqual([]);
  },
);
