import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { classArchive } from "./class-archive.ts";
import { renderConfiguration } from "./configuration.ts";
import type { DataFolder } from "./data-folder.ts";
import { EmbeddedFailure } from "./embedded-failure.ts";
import type { Environment } from "./executable.ts";
import { freePort } from "./free-port.ts";
import type { Jars } from "./jars.ts";
import type { JdkChoice } from "./jdk-choice.ts";
import type { Ownership } from "./ownership.ts";
import { awaitReadiness } from "./readiness.ts";
import { serverCommand } from "./server-command.ts";
import { ServerProcess } from "./server-process.ts";

/** All that stays the same from one start to the next. */
export interface LaunchPlan {
  readonly choice: JdkChoice;
  readonly jars: Jars;
  /** Where the class-data archives are; shared by all data folders. */
  readonly releaseFolder: string;
  readonly folder: DataFolder;
  readonly ownership: Ownership;
  readonly env: Environment;
  /** A port that must be used; without it one is chosen, and chosen again only when another program has taken it. */
  readonly port?: number | undefined;
  readonly timeoutMs: number;
}

const ATTEMPTS = 4;

/** Starts Neo4j as often as asked, on the same port where possible. */
export class Launcher {
  readonly #plan: LaunchPlan;
  #port: number | undefined;
  #writesArchive = false;

  constructor(plan: LaunchPlan) {
    this.#plan = plan;
  }

  /** The port of the last start; 0 before the first. */
  get port(): number {
    return this.#port ?? 0;
  }

  /** Whether the last start writes a class-data archive when it ends, which takes some seconds. */
  get writesArchive(): boolean {
    return this.#writesArchive;
  }

  /**
   * One start, tried again where that can help: with another port, or without a class-data archive.
   *
   * @returns a server that is ready
   * @throws EmbeddedFailure, or the signal's reason; no process is left
   */
  async launch(readOnly: boolean, signal: AbortSignal): Promise<ServerProcess> {
    for (let attempt = 1; ; attempt += 1) {
      this.#port ??= await freePort(this.#plan.port);
      try {
        return await this.#start(this.#port, readOnly, signal);
      } catch (error) {
        if (!(error instanceof EmbeddedFailure) || attempt === ATTEMPTS || !(await this.#canMend(error))) throw error;
      }
    }
  }

  async #start(port: number, readOnly: boolean, signal: AbortSignal): Promise<ServerProcess> {
    const { choice, jars, releaseFolder, folder, ownership, env, timeoutMs } = this.#plan;
    signal.throwIfAborted();
    await this.#prepare(port, readOnly);
    const archive = await classArchive(releaseFolder, choice.jdk, jars);
    this.#writesArchive = archive.records;
    const server = new ServerProcess(serverCommand(choice.jdk, jars, archive, folder, env), folder, archive);
    if (server.pid !== undefined) await ownership.noteServer(server.pid);
    await awaitReadiness(server, { folder, port, timeoutMs, signal });
    return server;
  }

  async #prepare(port: number, readOnly: boolean): Promise<void> {
    const { choice, folder } = this.#plan;
    await mkdir(folder.conf, { recursive: true });
    const conf = renderConfiguration({ release: choice.release, port, readOnly });
    await writeFile(join(folder.conf, "neo4j.conf"), conf, { mode: 0o600 });
    // Each run gets a debug.log of its own, since readiness and stopping are read from it.
    await rename(folder.debugLog, folder.debugLog.replace(/\.log$/, ".previous.log")).catch(() => undefined);
  }

  /** True when another attempt may fare better, having changed what made this one fail. */
  async #canMend(failure: EmbeddedFailure): Promise<boolean> {
    const { choice, jars, releaseFolder, port } = this.#plan;
    if (failure.code === "port-taken" && port === undefined) {
      this.#port = undefined;
      return true;
    }
    const archive = await classArchive(releaseFolder, choice.jdk, jars);
    if (failure.code !== "crashed" || archive.records) return false;
    await archive.discard();
    return true;
  }
}
