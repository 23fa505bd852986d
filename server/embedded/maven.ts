import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { diskFull, EmbeddedFailure } from "./embedded-failure.ts";
import { type Environment, findExecutable, pathFolders } from "./executable.ts";
import type { Jdk } from "./jdk.ts";

const POM = fileURLToPath(new URL("./pom.xml", import.meta.url));

export interface MavenRun {
  readonly env: Environment;
  readonly jdk: Jdk;
  readonly version: string;
  /** An existing empty folder that gets the jars. */
  readonly lib: string;
  /** Called with each line that Maven prints. */
  readonly onLine: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Copies the jars of Neo4j into `lib` with the user's own Maven, which takes what its cache holds from there.
 *
 * @throws EmbeddedFailure `no-maven` when Maven is missing or fails for a reason of its own, `no-network`, `disk-full`,
 *   or `bad-config` when there is no such version; the signal's reason when aborted
 */
export async function copyJars(run: MavenRun): Promise<void> {
  const { env, jdk, version, lib } = run;
  const ownFolders = [env.MAVEN_HOME, env.M2_HOME].flatMap((home) => (home ? [join(home, "bin")] : []));
  const maven = await findExecutable("mvn", [...pathFolders(env), ...ownFolders]);
  if (!maven) throw noMaven(version);
  const settings = [`-Dneo4j.version=${version}`, `-Dlib=${lib}`];
  const args = ["-B", "-f", POM, ...settings, "package"];
  const { code, errors } = await runMaven(maven, args, run, { ...env, JAVA_HOME: jdk.home });
  run.signal?.throwIfAborted();
  if (code !== 0) throw explainMaven(errors, run.version, run.lib);
}

async function runMaven(maven: string, args: string[], { lib, onLine, signal }: MavenRun, env: Environment) {
  // A group of its own, so that aborting ends the Java behind the `mvn` script too.
  const child = spawn(maven, args, { cwd: lib, env: { ...env }, stdio: ["ignore", "pipe", "pipe"], detached: true });
  const endGroup = () => {
    const runs = child.exitCode === null && child.signalCode === null;
    if (runs && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  };
  signal?.addEventListener("abort", endGroup, { once: true });
  if (signal?.aborted) endGroup();
  const errors: string[] = [];
  const read = (line: string) => {
    if (/ERROR|^\S*(Error|Exception)|No space left/.test(line)) errors.push(line.replace(/^\[ERROR\]\s*/, ""));
    onLine(line);
  };
  createInterface({ input: child.stdout }).on("line", read);
  createInterface({ input: child.stderr }).on("line", read);
  try {
    return await new Promise<{ code: number | null; errors: string }>((resolve) => {
      child.once("error", ({ message }) => resolve({ code: null, errors: message }));
      child.once("close", (code) => resolve({ code, errors: errors.join("\n") }));
    });
  } finally {
    signal?.removeEventListener("abort", endGroup);
  }
}

// What the network itself said comes last in Maven's long lines, so it is looked for first.
const NETWORK = [
  /(?:unknown ?host|name resolution|network is unreachable|no route to host|connect timed out|PKIX)[^\n]*/i,
  /connection (?:refused|reset|timed out)[^\n]*|status(?: code)?: (?:407|5\d\d)[^\n]*/i,
  /(?:cannot access|could not transfer|transfer failed)[^\n]*/i,
];

/**
 * The failure behind what Maven printed with [ERROR].
 *
 * @param errors its lines, without the prefix
 */
export function explainMaven(errors: string, version: string, lib: string): EmbeddedFailure {
  if (/no space left|disk quota/i.test(errors)) return diskFull(lib);
  const network = NETWORK.map((pattern) => pattern.exec(errors)?.[0]).find((found) => found !== undefined);
  if (network) {
    return new EmbeddedFailure(
      "no-network",
      `Maven could not download Neo4j ${version}: ${shorten(network)}.`,
      "Connect to the internet for the first start (later ones need none), or set a proxy or mirror in ~/.m2/settings.xml.",
    );
  }
  if (/org\.neo4j:\S+ was not found|could not find artifact org\.neo4j/i.test(errors)) {
    return new EmbeddedFailure(
      "bad-config",
      `Maven Central has no Neo4j ${version}.`,
      "Set NEO4J_VERSION to a published version, or leave it out.",
    );
  }
  return new EmbeddedFailure(
    "no-maven",
    `Maven failed to fetch Neo4j ${version}: ${shorten(errors.split("\n").find((line) => line.trim() !== "") ?? "no message")}.`,
    "Mend what it says; `mvn -version` shows whether Maven itself works.",
  );
}

function shorten(text: string): string {
  const plain = text.replace(/ -> \[Help \d+\].*$/, "").replace(/\.$/, "");
  return plain.length > 300 ? `${plain.slice(0, 300)}…` : plain;
}

function noMaven(version: string): EmbeddedFailure {
  return new EmbeddedFailure(
    "no-maven",
    `Neo4j ${version} has to be fetched once, and no Maven was found: there is no \`mvn\` on PATH.`,
    "Install it (`apt install maven`, `brew install maven`, https://maven.apache.org); later starts do without.",
  );
}
