import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where benches make what they need, and what clears it all away again. */
export class Workbench {
  /** The folder of package.json. */
  readonly root = fileURLToPath(new URL("../..", import.meta.url));
  readonly #closing = new AbortController();
  readonly #clearings: (() => Promise<unknown>)[] = [];
  #cleared: Promise<void> | undefined;

  /** Aborted when clearing begins. */
  get signal(): AbortSignal {
    return this.#closing.signal;
  }

  clearLater(clear: () => Promise<unknown>): void {
    this.#clearings.push(clear);
  }

  /** A folder among the operating system's temporary ones. */
  async temporaryFolder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), "atlas-bench-"));
    this.clearLater(() => rm(folder, { recursive: true, force: true }));
    return folder;
  }

  /** Ends and removes all that was made, the last first. Never fails. */
  clear(): Promise<void> {
    this.#cleared ??= this.#clear();
    return this.#cleared;
  }

  async #clear(): Promise<void> {
    this.#closing.abort();
    for (let clear = this.#clearings.pop(); clear; clear = this.#clearings.pop()) await clear().catch(() => undefined);
  }
}
