import { ApiFailure, type Failure, NetworkFailure } from "#api/failure.ts";

/** Why nothing new can be asked for at present, as the server or its silence says. */
export interface Outage {
  /** Whether the atlas is coming up, its database does not answer, or the server itself does not. */
  readonly what: "start" | "database" | "server";
  /** What is awaited, in the server's words where it has any. */
  readonly waitingFor: string;
  /** When this page noticed, in milliseconds since 1970. */
  readonly since: number;
}

/** What a failure means for everything else that is asked. */
export function outageOf(failure: Failure, since: number): Outage {
  const waitingFor = (failure instanceof ApiFailure && failure.waitingFor) || failure.message;
  if (failure instanceof NetworkFailure) return { what: "server", waitingFor, since };
  const isStart = failure instanceof ApiFailure && failure.type === "starting";
  return { what: isStart ? "start" : "database", waitingFor, since };
}

/** What an answer means that was kept from before: it is only given while the database is away, or not yet there. */
export function staleness(what: Outage["what"], since: number): Outage {
  return { what, waitingFor: "Neo4j to answer", since };
}
