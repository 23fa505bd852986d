import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** Answers with the address of the one product of this run, which it starts when first asked. */
    doorman: string;
    /** The socket of the Chromium that all files share, each page with a profile of its own. */
    chromium: string;
  }
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const START_LIMIT_MS = 150_000;
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

/** A product that answers already, with what it waits for. */
export interface StartingProduct extends Product {
  /** When it says its address on a line by itself: the client is built and the facts are loaded. */
  readonly ready: Promise<void>;
}

/**
 * The real product in a process of its own on a free port; returns when it is ready.
 *
 * @throws Error with what it printed, where it ends or takes more than two and a half minutes
 */
export async function startProduct(settings: Readonly<Record<string, string>>): Promise<Product> {
  const product = await launchProduct(settings);
  await product.ready;
  return product;
}

/**
 * The same, but returns when it tells where it shows how far it is.
 *
 * @throws Error with what it printed, where it ends or takes more than two and a half minutes, before that or before it is ready
 */
export async function launchProduct(
  settings: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<StartingProduct> {
  const { child, said } = run("server/main.ts", args, { ...settings, PORT: "0" });
  const limit = setTimeout(() => child.kill("SIGKILL"), START_LIMIT_MS);
  const heard = (line: RegExp) =>
    new Promise<string>((resolve, reject) => {
      child.once("close", () => reject(new Error(`The product did not get ready:\n${said.join("")}`)));
      child.stdout.on("data", () => {
        const [, address] = line.exec(said.join("")) ?? [];
        if (address) resolve(address);
      });
    });
  const ready = heard(/^(http:\/\/\S+)\n/m).then(() => clearTimeout(limit));
  // Whoever waits for it is told; one that is stopped before it is ready is nobody's fault.
  ready.catch(() => clearTimeout(limit));
  const url = await heard(/is starting; (http:\/\/\S+) shows/);
  return { url, ready, stop: () => stop(child) };
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
