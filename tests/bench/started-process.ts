import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Workbench } from "./workbench.ts";

export interface StartedProcess {
  /** The first address that it printed. */
  readonly url: string;
  /** On the clock of the epoch, which pages share. */
  readonly spawnedAt: number;
  /** From its spawning to its first HTTP answer, whatever it says. */
  readonly answeredMs: number;
  /** Rejects when it ends by itself. */
  readonly ended: Promise<never>;
  readonly printed: () => string;
  stop(): Promise<void>;
}

/** Where a clean end takes longer than this, something hangs; the first of a Neo4j writes an archive. */
const STOP_LIMIT_MS = 60_000;

/**
 * Starts Node with these arguments and waits until what it serves answers.
 * @throws what `ended` rejects with
 */
export async function startProcess(
  workbench: Workbench,
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<StartedProcess> {
  const spawnedAt = performance.timeOrigin + performance.now();
  const env = { ...process.env, ...settings };
  const child = spawn(process.execPath, args, { cwd: workbench.root, env, stdio: ["ignore", "pipe", "pipe"] });
  const gone = once(child, "close");
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    const impatience = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_MS);
    await gone;
    clearTimeout(impatience);
  };
  workbench.clearLater(stop);
  let said = "";
  const ended = gone.then<never>(() => {
    throw new Error(`node ${args.join(" ")} ended by itself:\n${said}`);
  });
  ended.catch(() => undefined);
  const addressed = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        const [address] = /http:\/\/[\w.:]+\d/.exec(said) ?? [];
        if (address) resolve(address);
      });
    }
  });
  const url = await Promise.race([addressed, ended]);
  await fetch(url);
  return {
    url,
    spawnedAt,
    answeredMs: performance.timeOrigin + performance.now() - spawnedAt,
    ended,
    printed: () => said,
    stop,
  };
}
