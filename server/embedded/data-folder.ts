import { join } from "node:path";

/** Where everything of one database lives; the jars and the class-data archive are elsewhere and shared. */
export interface DataFolder {
  readonly path: string;
  /** Configuration, written anew at each start. */
  readonly conf: string;
  /** What Neo4j stores: databases, transaction logs, accounts. */
  readonly store: string;
  /** Of the database `neo4j`; there once the server has run. */
  readonly database: string;
  readonly debugLog: string;
  /** The password of the account `neo4j`, mode 0600. */
  readonly password: string;
  /** Who uses this folder now. */
  readonly owner: string;
}

/** The layout of a data folder; touches nothing. */
export function dataFolder(path: string): DataFolder {
  return {
    path,
    conf: join(path, "conf"),
    store: join(path, STORE),
    database: join(path, STORE, "databases/neo4j"),
    debugLog: join(path, "logs/debug.log"),
    password: join(path, "password"),
    owner: join(path, "owner.json"),
  };
}

/** The store's folder as neo4j.conf names it, relative to the data folder: no character needs escaping there. */
export const STORE = "store";
