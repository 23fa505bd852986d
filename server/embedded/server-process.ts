import { type ChildProcessByStdio, spawn } from "node:child_process";
import { open } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import type { ClassArchive } from "./class-archive.ts";
import type { DataFolder } from "./data-folder.ts";
import { guardOrphan } from "./orphan-guard.ts";
import type { ServerCommand } from "./server-command.ts";

const STOP_LIMIT_MS = 30_000;
const GRACE_AFTER_CLOSING_MS = 3_000;
/** The same where the class-data archive is being written: 7 s of work, but 40 s were seen on an overloaded machine. */
const GRACE_FOR_ARCHIVE_MS = 90_000;
const POLL_MS = 50;
const KEPT_LINES = 500;

/** One run of Neo4j, from spawn to exit. */
export class ServerProcess {
  /** How it ended, for example `exit code 1` or `signal SIGKILL`; never rejects. */
  readonly ended: Promise<string>;
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  readonly #folder: DataFolder;
  readonly #archive: ClassArchive;
  readonly #lines: string[] = [];
  readonly #watchers = new Set<(line: string) => void>();

  constructor(command: ServerCommand, folder: DataFolder, archive: ClassArchive) {
    this.#folder = folder;
    this.#archive = archive;
    // A group of its own: Ctrl-C in the terminal reaches this process only, which then stops Neo4j in order.
    this.#child = spawn(command.file, command.args, {
      cwd: folder.path,
      env: { ...command.env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => this.#read(line));
    }
    this.ended = this.#watchEnd();
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** The last lines of both streams. */
  get output(): string {
    return this.#lines.join("\n");
  }

  /** Calls `watch` with each line, those already printed included; returns a function that ends this. */
  onLine(watch: (line: string) => void): () => void {
    for (const line of this.#lines) watch(line);
    this.#watchers.add(watch);
    return () => void this.#watchers.delete(watch);
  }

  /**
   * Asks Neo4j to stop and resolves when the process is gone: about half a second, or some 7 s when this run writes the
   * class-data archive. It is killed once its databases are closed and it lingers, or after 30 s of waiting for that;
   * either way the next start finds the data whole.
   */
  async stop(): Promise<void> {
    this.#child.kill("SIGTERM");
    const grace = this.#archive.records ? GRACE_FOR_ARCHIVE_MS : GRACE_AFTER_CLOSING_MS;
    let closed = false;
    let deadline = Date.now() + STOP_LIMIT_MS;
    while (await this.#runsFor(POLL_MS)) {
      if (!closed && (await this.#hasClosed())) {
        closed = true;
        deadline = Date.now() + grace;
      }
      if (Date.now() > deadline) return this.kill();
    }
  }

  /** Ends the process at once, whatever it is doing, and resolves when it is gone. */
  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.ended;
  }

  async #watchEnd(): Promise<string> {
    const child = this.#child;
    const takeAway = child.pid === undefined ? () => {} : guardOrphan(child.pid);
    const { code, text } = await new Promise<{ code: number | null; text: string }>((resolve) => {
      child.once("error", (error) => resolve({ code: null, text: error.message }));
      child.once("close", (code, signal) => resolve({ code, text: signal ? `signal ${signal}` : `exit code ${code}` }));
    });
    takeAway();
    if (this.#archive.records && code === 0) await this.#archive.keep();
    return text;
  }

  async #runsFor(milliseconds: number): Promise<boolean> {
    const over = new AbortController();
    const runs = wait(milliseconds, true, { signal: over.signal }).catch(() => false);
    return Promise.race([runs, this.ended.then(() => false)]).finally(() => over.abort());
  }

  /** The database `system` is the last to close. */
  async #hasClosed(): Promise<boolean> {
    if (/ Stopped\.$/m.test(this.output)) return true;
    return (await readEnd(this.#folder.debugLog, 65_536)).includes("Stopped 'DatabaseId{00000000[system]}'");
  }

  #read(line: string): void {
    this.#lines.push(line);
    if (this.#lines.length > KEPT_LINES) this.#lines.shift();
    for (const watch of [...this.#watchers]) watch(line);
  }
}

async function readEnd(path: string, bytes: number): Promise<string> {
  const file = await open(path).catch(() => undefined);
  if (!file) return "";
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, Math.max(0, size - bytes));
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await file.close();
  }
}
