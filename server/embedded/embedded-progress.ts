/** One thing worth telling whoever waits in front of the terminal. */
export interface EmbeddedProgress {
  readonly step: "resolving" | "starting" | "ready" | "crashed" | "restarting" | "stopping" | "stopped";
  /** A phrase without a full stop, for example `Neo4j 5.26.31 on Java 17`. */
  readonly detail: string;
  /** Milliseconds since this step began; 0 where it has only just begun. */
  readonly elapsedMs: number;
}

export type Report = (event: EmbeddedProgress) => void;

const HEARTBEAT_MS = 2_000;

/**
 * Runs one long step and reports it: at once, then every two seconds until it ends, however it ends.
 *
 * @param describe asked at every report, so that the detail can grow ("120 files fetched")
 * @returns what `work` returns; its failure is passed on and not reported here
 */
export async function reportWhile<T>(
  report: Report,
  step: EmbeddedProgress["step"],
  describe: () => string,
  work: () => Promise<T>,
): Promise<T> {
  const began = Date.now();
  const tell = () => report({ step, detail: describe(), elapsedMs: Date.now() - began });
  tell();
  const heartbeat = setInterval(tell, HEARTBEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
  }
}
