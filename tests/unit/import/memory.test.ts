import { execFile } from "node:child_process";
import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const MEGABYTES = 100;
/** What a process with these modules needs, and less than the rows of the file would take beside it. */
const HEAP_MEGABYTES = 72;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atlas-memory-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Rows with text, numbers and quoted line ends, until the file is as large as asked for. */
async function writePeople(file: string, megabytes: number): Promise<number> {
  const handle = await open(file, "w");
  let [rows, size] = [0, 0];
  await handle.write("id,name,born,score,note\n");
  while (size < megabytes * 1e6) {
    const part = Array.from({ length: 1000 }, (_, index) => {
      const id = rows + index;
      return `p${id},"Person, number ${id}",${1900 + (id % 100)},${(id % 1000) / 7},"two\nlines of ${"plain text ".repeat(45)}"\n`;
    }).join("");
    rows += 1000;
    size += (await handle.write(part)).bytesWritten;
  }
  await handle.close();
  return rows;
}

test("a large file is checked in a heap much smaller than it", async () => {
  const rows = await writePeople(join(folder, "people.csv"), MEGABYTES);
  await writeFile(
    join(folder, "people.yaml"),
    "name: people\nnodes:\n  - { file: people.csv, id: id, labels: Person }\n",
  );
  const options = [`--max-old-space-size=${HEAP_MEGABYTES}`, "--import", "tsx", "server/cli.ts"];
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...options,
    "load",
    "--check",
    "--import",
    join(folder, "people.yaml"),
  ]);
  expect(stdout).toContain(`nodes ${rows.toLocaleString("en-US")}, relationships 0; no faults.`);
}, 120_000);
