import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { readSettings, SettingsFailure } from "./env.ts";
import { addressOf, closeServer, listenAt } from "./startup-address.ts";
import { startupDoor } from "./startup-door.ts";
import { StartupFailure } from "./startup-failure.ts";
import { StartupProgress } from "./startup-progress.ts";
import { showProgress } from "./startup-terminal.ts";

/*
 * The door of the web server. What is imported above is light, so that it answers within a second of `npm start`;
 * everything else is imported once it listens.
 */

const ONE_WISH_MS = 500;
const root = fileURLToPath(new URL("..", import.meta.url));
const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

/** Serves until `signal` is aborted, and returns when everything that was started is stopped. */
async function serve(signal: AbortSignal): Promise<void> {
  const settings = readSettings(process.env);
  const progress = new StartupProgress(() => performance.now());
  showProgress(progress, print);
  const door = startupDoor(progress, version, () => performance.now(), settings.EMBED_ORIGINS);
  const server = createServer(door.listener);
  await listenAt(server, settings.HOST, settings.PORT);
  print(`Initiative Atlas ${version} is starting; ${addressOf(server)} shows how far it is.`);
  try {
    const { openAtlas } = await import("./startup-atlas.ts");
    const development = process.argv.includes("--dev");
    const close = await openAtlas(
      { settings, env: process.env, root, version, server, door, progress, development },
      signal,
    );
    print(addressOf(server));
    if (!signal.aborted) await once(signal, "abort");
    print("Stopping; once more ends it at once.");
    await Promise.all([closeServer(server), close()]);
  } finally {
    await closeServer(server);
  }
}

/**
 * Aborted by the first Ctrl-C or kill; a later one ends the process as it is. npm passes on what the terminal has
 * sent already, so the same wish may arrive twice within moments.
 */
function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  let firstAt = Number.POSITIVE_INFINITY;
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.on(name, () => {
      if (performance.now() - firstAt > ONE_WISH_MS) process.exit(130);
      firstAt = Math.min(firstAt, performance.now());
      stopping.abort();
    });
  }
  return stopping.signal;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What is expected to go wrong is said in its own words; a fault of ours with where it happened. */
function blame(failure: unknown): string {
  if (failure instanceof SettingsFailure || failure instanceof StartupFailure) return failure.message;
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
}

const signal = stopSignal();
await serve(signal).catch((failure: unknown) => {
  if (signal.aborted) return;
  process.stderr.write(`\n${blame(failure)}\n`);
  process.exitCode = 1;
});
