import { EmbeddedFailure } from "./embedded-failure.ts";

/** What differs between the release lines of Neo4j Community. */
export interface Neo4jRelease {
  readonly version: string;
  /** The Java versions it runs on, oldest first. */
  readonly javaMajors: readonly number[];
  /**
   * The setting that ends Netty's quiet period at once when the server stops. Measured: 0.4 s to stop instead of 10 s,
   * all of the difference spent after the databases had been closed.
   */
  readonly quietPeriod: string;
}

/** The release taken when a JDK fits it; long-term support. */
export const LTS_VERSION = "5.26.31";
/** The release taken where only a newer JDK is found. */
export const CURRENT_VERSION = "2026.08.1";

/**
 * What is known of one version, for example `5.26.31` or `2026.08.1`.
 *
 * @throws EmbeddedFailure `bad-config` when the version is none that this launcher can start
 */
export function neo4jRelease(version: string): Neo4jRelease {
  const [, line = 0, minor = 0] = (/^(\d+)\.(\d+)\.\d+$/.exec(version) ?? []).map(Number);
  if (line === 5 && minor === 26) return { version, javaMajors: [17, 21], quietPeriod: quietPeriod(line) };
  if (line >= 2025) {
    const runsOn25 = line > 2025 || minor >= 10;
    return { version, javaMajors: runsOn25 ? [21, 25] : [21], quietPeriod: quietPeriod(line) };
  }
  throw new EmbeddedFailure(
    "bad-config",
    `NEO4J_VERSION is "${version}", which is not a version that can be started here.`,
    `Use ${LTS_VERSION} or another 5.26 release, or ${CURRENT_VERSION} or another release since 2025.01.0.`,
  );
}

/** Strict validation refuses unknown settings, and this one was renamed between 2025.10 and 2026.03. */
function quietPeriod(line: number): string {
  const name = "internal.dbms.bolt.netty_server_shutdown_quiet_period";
  return line < 2026 ? `${name}=0` : `${name}_duration=0s`;
}
