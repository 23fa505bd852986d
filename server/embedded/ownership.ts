import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import type { DataFolder } from "./data-folder.ts";
import { EmbeddedFailure } from "./embedded-failure.ts";
import { processCommand, processIdentity } from "./process-identity.ts";
import { homeArgument } from "./server-command.ts";

/** The right to run a Neo4j on one data folder. */
export interface Ownership {
  /** Notes which Neo4j runs here, so that a later start can end it should this process die without doing so. */
  noteServer(pid: number): Promise<void>;
  release(): Promise<void>;
}

interface ProcessMark {
  readonly pid: number;
  readonly identity: string | undefined;
}

interface OwnerFile {
  readonly owner: ProcessMark;
  readonly server?: ProcessMark;
}

/**
 * Takes a data folder for this process, creating it when missing. A Neo4j left by an owner that died is ended first.
 *
 * Two processes that find the same dead owner in the same instant may both get through; Neo4j's own lock on the store
 * then stops the second one, so the file need not be more than a clear message.
 *
 * @throws EmbeddedFailure `data-in-use`, naming the process that has it
 */
export async function ownDataFolder(folder: DataFolder): Promise<Ownership> {
  await mkdir(folder.path, { recursive: true, mode: 0o700 });
  const owner = await mark(process.pid);
  if (!(await createWhole(folder.owner, { owner }))) {
    await inherit(folder);
    await replaceWhole(folder.owner, { owner });
  }
  return {
    async noteServer(pid) {
      await replaceWhole(folder.owner, { owner, server: await mark(pid) });
    },
    async release() {
      await rm(folder.owner, { force: true });
    },
  };
}

/** False when the file exists already; a reader sees all of it or none. */
async function createWhole(path: string, file: OwnerFile): Promise<boolean> {
  const draft = await writeDraft(path, file);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function replaceWhole(path: string, file: OwnerFile): Promise<void> {
  await rename(await writeDraft(path, file), path);
}

async function writeDraft(path: string, file: OwnerFile): Promise<string> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(file), { mode: 0o600 });
  return draft;
}

async function inherit(folder: DataFolder): Promise<void> {
  const { owner, server } = await readOwner(folder);
  if (owner && (await isAlive(owner))) throw dataInUse(folder, owner.pid);
  if (!server || !(await isAlive(server))) return;
  const command = await processCommand(server.pid);
  if (!`${command} `.includes(` ${homeArgument(folder)} `)) return;
  await endServer(server);
  if (await isAlive(server)) throw dataInUse(folder, server.pid);
}

/** A clean end first, since it saves the next start a recovery. */
async function endServer(server: ProcessMark): Promise<void> {
  for (const [signal, patienceMs] of [
    ["SIGTERM", 10_000],
    ["SIGKILL", 5_000],
  ] as const) {
    try {
      process.kill(server.pid, signal);
    } catch {
      return;
    }
    const deadline = Date.now() + patienceMs;
    while (Date.now() < deadline) {
      if (!(await isAlive(server))) return;
      await wait(50);
    }
  }
}

async function mark(pid: number): Promise<ProcessMark> {
  return { pid, identity: await processIdentity(pid) };
}

async function isAlive({ pid, identity }: ProcessMark): Promise<boolean> {
  const now = await processIdentity(pid);
  return now !== undefined && now === identity;
}

async function readOwner(folder: DataFolder): Promise<Partial<OwnerFile>> {
  try {
    const file: unknown = JSON.parse(await readFile(folder.owner, "utf8"));
    if (typeof file !== "object" || file === null) return {};
    return {
      ...("owner" in file && isMark(file.owner) ? { owner: file.owner } : {}),
      ...("server" in file && isMark(file.server) ? { server: file.server } : {}),
    };
  } catch {
    // Cut short by a crash, or gone since: then nobody has the folder.
    return {};
  }
}

function isMark(value: unknown): value is ProcessMark {
  return (
    typeof value === "object" && value !== null && "pid" in value && Number.isInteger(value.pid) && "identity" in value
  );
}

/** The failure for a data folder that another process has; `pid` where it is known. */
export function dataInUse(folder: DataFolder, pid?: number): EmbeddedFailure {
  return new EmbeddedFailure(
    "data-in-use",
    `The data in ${folder.path} is in use by ${pid ? `process ${pid}` : "another Neo4j"}.`,
    pid ? `Use that one, or stop it first (kill ${pid}).` : "Stop that one first, wherever it runs.",
  );
}
