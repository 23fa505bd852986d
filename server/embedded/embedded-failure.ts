/** Every way in which the embedded Neo4j can fail; each message says what to do about it. */
export type EmbeddedFailureCode =
  | "no-jdk"
  | "unfit-jdk"
  | "no-maven"
  | "no-network"
  | "port-taken"
  | "data-in-use"
  | "disk-full"
  | "corrupt-data"
  | "start-timeout"
  | "bad-config"
  | "crashed";

const WAY_OUT = "Or set NEO4J_URI to use a Neo4j that already runs.";

/** A failure whose `message` is one paragraph for the terminal: what happened and where, how to mend it, the way out. */
export class EmbeddedFailure extends Error {
  readonly code: EmbeddedFailureCode;

  /**
   * @param what what happened and where, as a full sentence
   * @param mend what the reader can do about it, as a full sentence
   */
  constructor(code: EmbeddedFailureCode, what: string, mend: string, options?: ErrorOptions) {
    super(`${what} ${mend} ${WAY_OUT}`, options);
    this.name = "EmbeddedFailure";
    this.code = code;
  }
}

/**
 * The failure behind an error of the file system below `home`; anything that is not one comes back unchanged,
 * so that a bug is not dressed up as a full disk.
 */
export function fromFileError(error: unknown, home: string): unknown {
  if (!(error instanceof Error) || error instanceof EmbeddedFailure || !("code" in error)) return error;
  const path = "path" in error && typeof error.path === "string" ? error.path : home;
  if (error.code === "ENOSPC" || error.code === "EDQUOT") return diskFull(path, error);
  if (error.code !== "EACCES" && error.code !== "EPERM" && error.code !== "EROFS" && error.code !== "ENOTDIR")
    return error;
  return new EmbeddedFailure(
    "bad-config",
    `The embedded Neo4j cannot write to ${path} (${error.code}).`,
    `Give this user the right to write to ${home}, or choose another folder.`,
    { cause: error },
  );
}

/** The failure for a disk without room at `path`. */
export function diskFull(path: string, cause?: unknown): EmbeddedFailure {
  return new EmbeddedFailure(
    "disk-full",
    `The disk that holds ${path} is full, so Neo4j cannot write there.`,
    "Free some space and start again; about 500 MB are needed the first time and 100 MB later.",
    { cause },
  );
}
