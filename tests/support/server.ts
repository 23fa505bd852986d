import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** Answers with the address of the one product of this run, which it starts when first asked. */
    doorman: string;
    /** Where Chromium is. */
    chromium: string;
  }
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 10_000;

export interface Product {
  /** Its origin, without a slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
}

/** The origin of the product that all browser tests share, with the facts loaded. */
export async function productUrl(): Promise<string> {
  const response = await fetch(inject("doorman"));
  if (!response.ok) throw new Error(await response.text());
  return response.text();
}

/** Makes the database of these settings hold the facts and nothing else, as `npm run load` does. */
export async function loadFacts(settings: Readonly<Record<string, string>>): Promise<void> {
  const { child, said } = run("server/cli.ts", ["load", "--allow-removals"], settings);
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`npm run load ended with ${code}:\n${said.join("")}`);
}

/**
 * The real product in a process of its own on a free port; returns when it says its address on a line by itself,
 * which it does when the client is built and the facts are loaded.
 *
 * @throws Error with what it printed, where it ends or takes more than a minute
 */
export async function startProduct(settings: Readonly<Record<string, string>>): Promise<Product> {
  const { child, said } = run("server/main.ts", [], { ...settings, PORT: "0" });
  const limit = setTimeout(() => child.kill("SIGKILL"), START_LIMIT_MS);
  const url = await new Promise<string | undefined>((resolve) => {
    child.once("close", () => resolve(undefined));
    child.stdout.on("data", () => {
      const [, address] = /^(http:\/\/\S+)\n/m.exec(said.join("")) ?? [];
      if (address) resolve(address);
    });
  });
  clearTimeout(limit);
  if (!url) throw new Error(`The product did not get ready:\n${said.join("")}`);
  return { url, stop: () => stop(child) };
}

/** Nothing of the tests' own environment reaches the product but what it cannot run without. */
function run(script: string, args: readonly string[], settings: Readonly<Record<string, string>>) {
  const { PATH = "", HOME = "" } = process.env;
  const env = { PATH, HOME, NODE_ENV: "production", ...settings };
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  return { child, said };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const impatience = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_MS);
  await gone;
  clearTimeout(impatience);
}
