import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { changedAt, hashOf } from "./startup-hash.ts";

const SOURCES = ["client", "server/contract", "vite.config.ts", "vite.element.ts", "package-lock.json"];
const LINES_OF_BLAME = 12;

/**
 * Makes dist/ what the sources under `root` say, with Vite in a process of its own, unless it is already.
 * Where the sources are not there, as in an image that holds only the built client, dist/ is taken as it is.
 *
 * @returns in a few words what was done
 * @throws Error with the end of what Vite said of it
 */
export async function buildClient(root: string, say: (detail: string) => void, signal: AbortSignal): Promise<string> {
  const hash = await hashOf(root, SOURCES);
  if (await isBuilt(root, hash)) return "built already";
  say("Vite is building");
  await runVite(root, signal);
  await writeFile(hashFile(root), hash);
  return "built";
}

/** A build without our mark was made by `npm run build`; it counts if no source is younger. */
async function isBuilt(root: string, hash: string): Promise<boolean> {
  const builtAt = await changedAt(root, ["dist/index.html"]);
  if (builtAt === 0) return false;
  if ((await changedAt(root, ["client"])) === 0) return true;
  const mark = await readFile(hashFile(root), "utf8").catch(() => undefined);
  return mark === undefined ? builtAt > (await changedAt(root, SOURCES)) : mark === hash;
}

function hashFile(root: string): string {
  return join(root, "dist/.build-hash");
}

function runVite(root: string, signal: AbortSignal): Promise<void> {
  const args = [join(root, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn"];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], signal });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) return resolve();
      return reject(
        new Error(`Vite could not build the client; mend what it names, or run npm ci.\n${blame(said.join(""))}`),
      );
    });
  });
}

/** The last lines without colours, and without where in Vite's own code it happened. */
function blame(said: string): string {
  const lines = stripVTControlCharacters(said).trimEnd().split("\n");
  const stack = lines.findIndex((line) => /^\s+at /.test(line));
  return lines
    .slice(0, stack < 0 ? undefined : stack)
    .join("\n")
    .trimEnd()
    .split("\n")
    .slice(-LINES_OF_BLAME)
    .join("\n");
}
