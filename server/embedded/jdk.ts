import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { type Environment, executable, pathFolders } from "./executable.ts";

/** One Java found on this machine. */
export interface Jdk {
  /** The `java` to run, links resolved. */
  readonly java: string;
  readonly home: string;
  /** For example 17. */
  readonly major: number;
  /** What `java -version` prints: tells two builds of the same version apart. */
  readonly build: string;
}

/** Where systems, package managers and version managers put JDKs; each is a folder of JDK folders. */
export function usualJdkFolders(env: Environment): string[] {
  const home = env.HOME;
  const own = [".sdkman/candidates/java", ".jdks", ".asdf/installs/java", ".local/share/mise/installs/java"];
  return [
    "/usr/lib/jvm",
    "/opt/java",
    "/opt",
    "/Library/Java/JavaVirtualMachines",
    "/opt/homebrew/opt",
    "/usr/local/opt",
    ...(home ? own.map((folder) => join(home, folder)) : []),
  ];
}

const INSIDE_JDK_FOLDER = ["bin/java", "Contents/Home/bin/java", "libexec/openjdk.jdk/Contents/Home/bin/java"];

/**
 * Every JDK that answers, each once: `JAVA_HOME`, then `java` on PATH, then `folders` by name.
 * Lazy, because asking one takes a tenth of a second and the first usually fits.
 */
export async function* findJdks(env: Environment, folders: readonly string[]): AsyncGenerator<Jdk> {
  const seen = new Set<string>();
  for await (const candidate of candidates(env, folders)) {
    const java = await executable(candidate);
    if (!java || seen.has(java)) continue;
    seen.add(java);
    const jdk = await askJdk(java);
    if (jdk) yield jdk;
  }
}

async function* candidates(env: Environment, folders: readonly string[]): AsyncGenerator<string> {
  if (env.JAVA_HOME) yield join(env.JAVA_HOME, "bin/java");
  for (const folder of pathFolders(env)) yield join(folder, "java");
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.sort()) yield* INSIDE_JDK_FOLDER.map((inside) => join(folder, name, inside));
  }
}

/** What a `java` says of itself, or undefined when it is none (on macOS `/usr/bin/java` may be a signpost). */
async function askJdk(java: string): Promise<Jdk | undefined> {
  try {
    const { stdout, stderr } = await promisify(execFile)(java, ["-version"], { timeout: 10_000, env: {} });
    const build = `${stderr}${stdout}`.trim();
    const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(build) ?? [];
    if (!first) return undefined;
    // Java 8 and before called themselves 1.8 and so on.
    const major = Number(first === "1" ? (second ?? first) : first);
    return { java, home: dirname(dirname(java)), major, build };
  } catch {
    return undefined;
  }
}
