import { EmbeddedFailure } from "./embedded-failure.ts";
import type { Environment } from "./executable.ts";
import { findJdks, type Jdk } from "./jdk.ts";
import { CURRENT_VERSION, LTS_VERSION, type Neo4jRelease, neo4jRelease } from "./neo4j-release.ts";

/** A Neo4j and a JDK that fit each other. */
export interface JdkChoice {
  readonly jdk: Jdk;
  readonly release: Neo4jRelease;
}

/**
 * Chooses the JDK, and without `version` also the Neo4j: the long-term release where a JDK fits it, else the current one.
 * Among fitting JDKs the order of `findJdks` decides, so `JAVA_HOME` wins.
 *
 * @param folders the usual places, see `usualJdkFolders`
 * @throws EmbeddedFailure `no-jdk` when there is none, `unfit-jdk` naming those that do not fit and what would,
 *   `bad-config` for an unknown version
 */
export async function chooseJdk(
  env: Environment,
  version: string | undefined,
  folders: readonly string[],
): Promise<JdkChoice> {
  const releases = (version ? [version] : [LTS_VERSION, CURRENT_VERSION]).map(neo4jRelease);
  const found: Jdk[] = [];
  for await (const jdk of findJdks(env, folders)) {
    found.push(jdk);
    if (releases[0]?.javaMajors.includes(jdk.major)) return { jdk, release: releases[0] };
  }
  for (const release of releases.slice(1)) {
    const jdk = found.find(({ major }) => release.javaMajors.includes(major));
    if (jdk) return { jdk, release };
  }
  throw found.length > 0 ? unfitJdk(found, releases) : noJdk(releases);
}

function noJdk(releases: readonly Neo4jRelease[]): EmbeddedFailure {
  return new EmbeddedFailure(
    "no-jdk",
    "No Java was found in JAVA_HOME, on PATH or in the usual places, and the embedded Neo4j needs one.",
    `Install a JDK ${majors(releases)}, for example Temurin 21 from https://adoptium.net, or set JAVA_HOME to it.`,
  );
}

function unfitJdk(found: readonly Jdk[], releases: readonly Neo4jRelease[]): EmbeddedFailure {
  const listed = found.map(({ home, major }) => `Java ${major} in ${home}`).join(", ");
  const wanted = releases.map(({ version, javaMajors }) => `Neo4j ${version} runs on Java ${javaMajors.join(" or ")}`);
  return new EmbeddedFailure(
    "unfit-jdk",
    `Found ${listed}; ${wanted.join(", ")}.`,
    `Install a JDK ${majors(releases)} and set JAVA_HOME to it, or choose another Neo4j with NEO4J_VERSION.`,
  );
}

function majors(releases: readonly Neo4jRelease[]): string {
  const all = new Set(releases.flatMap(({ javaMajors }) => javaMajors));
  return [...all].sort((a, b) => a - b).join(" or ");
}
