import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Longer than any file of tests takes. */
const PATIENCE_MS = 300_000;
const PAUSE_MS = 50;

/**
 * The number of a database that no other process of this run uses, from 0; kept until this process ends. The numbers that Vitest
 * gives its workers do not tell: where a group of tests follows another, two may have the same.
 *
 * @param run what tells one run from another, as a file may be called
 * @throws Error where none becomes free in five minutes
 */
export function claimedDatabase(run: string, count: number): number {
  const folder = join(tmpdir(), `atlas-claims-${run}`);
  mkdirSync(folder, { recursive: true });
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; pause()) {
    for (let number = 0; number < count; number += 1) if (isClaimed(join(folder, String(number)))) return number;
  }
  throw new Error(`None of ${count} databases became free in five minutes; see ${folder}.`);
}

function isClaimed(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
    process.on("exit", () => rmSync(path, { force: true }));
    return true;
  } catch {
    if (!isAlive(ownerOf(path))) rmSync(path, { force: true });
    return false;
  }
}

/** This process where the claim is gone meanwhile, or not yet signed: to be asked again. */
function ownerOf(path: string): number {
  try {
    return Number(readFileSync(path, "utf8")) || process.pid;
  } catch {
    return process.pid;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
}
