import { STORE } from "./data-folder.ts";
import type { Neo4jRelease } from "./neo4j-release.ts";

/** What differs from one start to the next. */
export interface ServerSettings {
  readonly release: Neo4jRelease;
  /** Chosen here and not by Neo4j: with port 0 its log says `localhost:0`. */
  readonly port: number;
  /** Refuses every write to the database `neo4j`, whatever a statement claims to be. */
  readonly readOnly: boolean;
}

/**
 * The text of neo4j.conf. Strict validation stays on, so an unknown or doubled line would stop the start.
 * Every line was tried on 5.26.31 and 2026.08.1.
 */
export function renderConfiguration({ release, port, readOnly }: ServerSettings): string {
  return [
    "# Written by server/embedded/configuration.ts at each start; edit there.",
    "server.default_listen_address=127.0.0.1",
    `server.bolt.listen_address=127.0.0.1:${port}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    "dbms.usage_report.enabled=false",
    `server.directories.data=${STORE}`,
    "# Memory and concurrency: one visitor's query must not take the machine.",
    "server.memory.pagecache.size=128m",
    "db.memory.transaction.max=256m",
    "dbms.memory.transaction.total.max=512m",
    "db.transaction.concurrent.maximum=64",
    "db.transaction.timeout=30s",
    "dbms.cypher.forbid_exhaustive_shortestpath=true",
    "# Without these two each database reserves 256 MB of log at once.",
    "db.tx_log.preallocate=false",
    "db.tx_log.rotation.size=16m",
    "# Nothing outside the database can be called, read or reached.",
    "dbms.security.procedures.allowlist=",
    "dbms.security.allow_csv_import_from_file_urls=false",
    "internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0",
    "# Stopping need not wait for late connections.",
    release.quietPeriod,
    ...(readOnly ? ["server.databases.read_only=neo4j"] : []),
    "",
  ].join("\n");
}
