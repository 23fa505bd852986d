import { createHash, randomBytes } from "node:crypto";
import { access, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DataFolder } from "./data-folder.ts";
import { EmbeddedFailure } from "./embedded-failure.ts";

/** The only account there is: Neo4j Community has no roles, so a second one would be an administrator too. */
export const USER = "neo4j";

const ITERATIONS = 1024;

/**
 * The password of `neo4j`: read from the folder's password file or, in a new folder, made up and kept there (mode 0600).
 *
 * Before the first start the account is written as Neo4j's own `dbms/auth.ini`, which it reads once. The other two ways
 * are worse: `neo4j-admin dbms set-initial-password` takes a second and shows the password in `ps`, and changing it over
 * Bolt leaves the server open with neo4j/neo4j for a moment and needs the driver, which only server/graph may import.
 *
 * @throws EmbeddedFailure `corrupt-data` when the database exists but its password file is gone
 */
export async function readyPassword(folder: DataFolder): Promise<string> {
  const kept = await readFile(folder.password, "utf8").catch(() => "");
  if (!kept && (await exists(join(folder.store, "databases/system")))) throw passwordLost(folder);
  const password = kept || randomBytes(24).toString("base64url");
  if (!kept) await writeFile(folder.password, password, { mode: 0o600 });
  const authIni = join(folder.store, "dbms/auth.ini");
  if (!(await exists(authIni))) {
    await mkdir(join(folder.store, "dbms"), { recursive: true });
    await writeFile(authIni, accountLine(password, randomBytes(32)), { mode: 0o600 });
  }
  return password;
}

/** One line of auth.ini: user, then algorithm, salted hash, salt and iterations, then no flag such as "must change". */
export function accountLine(password: string, salt: Buffer): string {
  const sha256 = (...parts: (Buffer | string)[]) => {
    const hash = createHash("sha256");
    for (const part of parts) hash.update(part);
    return hash.digest();
  };
  let digest = sha256(salt, password);
  for (let round = 1; round < ITERATIONS; round += 1) digest = sha256(digest);
  return `${USER}:SHA-256,${digest.toString("hex")},${salt.toString("hex")},${ITERATIONS}:\n`;
}

function passwordLost(folder: DataFolder): EmbeddedFailure {
  return new EmbeddedFailure(
    "corrupt-data",
    `There is a database in ${folder.path}, but ${folder.password} is missing, so nobody can log in to it.`,
    `Put that file back, or delete ${folder.path}: the graph is loaded again from cypher/dataset.`,
  );
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
