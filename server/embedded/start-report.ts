import type { DataFolder } from "./data-folder.ts";
import { diskFull, EmbeddedFailure } from "./embedded-failure.ts";
import { portTaken } from "./free-port.ts";
import { dataInUse } from "./ownership.ts";

/** What a start that failed left behind. */
export interface FailedStart {
  /** All that Neo4j and the JVM printed. */
  readonly output: string;
  /** How the process ended, for example `exit code 1`. */
  readonly ending: string;
  readonly folder: DataFolder;
  readonly port: number;
}

/** Neo4j has been seen to hang on a full disk, so this is looked for while it runs too. */
export const DISK_FULL = /No space left on device|Disk quota exceeded/;

const DAMAGE =
  /Failed to (?:read|load)|recovery (?:is )?not possible|[Cc]orrupt|[Cc]hecksum|store version|StoreId|Unable to read|Error starting Neo4j database server/;

/** The failure that a start's output speaks of; `crashed`, with the last words, when it is none that is known. */
export function explainStart({ output, ending, folder, port }: FailedStart): EmbeddedFailure {
  if (DISK_FULL.test(output)) return diskFull(folder.path);
  if (/Address already in use|PortBindException/.test(output)) return portTaken(port);
  if (/locked by another process/.test(output)) return dataInUse(folder);
  if (/UnsupportedClassVersionError/.test(output)) {
    return new EmbeddedFailure(
      "unfit-jdk",
      "This Java is too old for this Neo4j.",
      "Set JAVA_HOME to a newer JDK, or leave NEO4J_VERSION out.",
    );
  }
  const setting =
    /.*(?:Unrecognized (?:setting|VM option)|Invalid memory configuration|Error evaluating value|Could not (?:reserve|create)|insufficient memory).*/.exec(
      output,
    );
  if (setting) {
    return new EmbeddedFailure(
      "bad-config",
      `Neo4j refuses its settings: ${shorten(setting[0])}`,
      "It needs about 1.5 GB of memory; if that is there, the settings do not fit this version: leave NEO4J_VERSION out.",
    );
  }
  if (/AccessDenied|Permission denied/.test(output)) {
    return new EmbeddedFailure(
      "bad-config",
      `Neo4j cannot write to ${folder.path}.`,
      "Give this user the right to write there.",
    );
  }
  if (DAMAGE.test(output)) return corruptData(folder, reasonIn(output));
  return new EmbeddedFailure(
    "crashed",
    `Neo4j ended while starting (${ending}): ${reasonIn(output)}`,
    `${folder.debugLog} says more.`,
  );
}

/**
 * The failure of the database `neo4j` alone, read from debug.log after a start that calls itself a success: Neo4j
 * prints "Started." with a damaged database too, and answers every query with DatabaseUnavailable.
 *
 * @returns undefined when that database is up
 */
export function explainDebugLog(debugLog: string, folder: DataFolder): EmbeddedFailure | undefined {
  const failed = debugLog.search(/Failed to start DatabaseId\{[^}]*\[neo4j\]\}/);
  if (failed < 0) return undefined;
  const after = debugLog.slice(failed);
  return DISK_FULL.test(after) ? diskFull(folder.path) : corruptData(folder, reasonIn(after));
}

function corruptData(folder: DataFolder, reason: string): EmbeddedFailure {
  return new EmbeddedFailure(
    "corrupt-data",
    `The data in ${folder.path} cannot be read; they are damaged or of another version (${reason}).`,
    `Delete ${folder.path}: the graph is loaded again from cypher/dataset at the next start.`,
  );
}

/** The innermost cause of the first chain, or else the last line; debug.log of 2026.x is JSON, with \n written out. */
function reasonIn(output: string): string {
  const lines = output.split(/\\n|\n/).map((line) => line.trim());
  const causes = lines.filter((line) => line.startsWith("Caused by: "));
  const said = lines.filter((line) => line !== "" && !line.startsWith("at ") && !/ INFO /.test(line));
  const reason = causes.at(-1)?.replace(/^Caused by: (?:[\w.$]+: )?/, "") ?? said.at(-1) ?? "no message";
  return shorten(reason);
}

function shorten(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
