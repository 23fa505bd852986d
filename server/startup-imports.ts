import { readImports, removeLeftovers } from "#graph/import/import-leftovers.ts";

interface ImportsPlace {
  readonly driver: Parameters<typeof readImports>[0];
  readonly database: string;
  /** Runs what writes while the database takes writes. */
  readonly write: (work: () => Promise<unknown>) => Promise<unknown>;
  /** Whether the database was started here, so that nobody else can be importing into it. */
  readonly isOwn: boolean;
}

/** Removes what imports have left that were killed. Never fails: where it cannot be done now, the next import does it. */
export async function clearLeftovers({ driver, database, write, isOwn }: ImportsPlace): Promise<void> {
  const known = await readImports(driver, database).catch(() => []);
  if (!known.some(({ left, writing }) => left.length > 0 || writing)) return;
  await write(() => removeLeftovers(driver, database, isOwn ? 0 : undefined).catch(() => 0));
}
