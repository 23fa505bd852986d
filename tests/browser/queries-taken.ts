import { expect, vi } from "vitest";
import { productUrl } from "#tests/support/server.ts";

/** Queries are taken some seconds after the first picture, once the database has been tried. */
export async function queriesTaken(): Promise<void> {
  const origin = await productUrl();
  const ask = async () => expect((await fetch(`${origin}/api/query?cypher=RETURN%201`)).status).toBe(200);
  await vi.waitFor(ask, { timeout: 90_000, interval: 500 });
}
