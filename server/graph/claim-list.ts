import * as z from "zod";
import { Claim, type ClaimList } from "#contract/entity.ts";
import { ClaimRow, SourceRow, toClaim } from "./claim-row.ts";
import { type Lookups, statement } from "./lens-answer.ts";
import type { Reader } from "./read-rows.ts";

/** The claims with these ids or keys, in the order of ids, and every source they name, the latest first. */
export async function readClaims(reader: Reader, lookups: Lookups, ids: readonly string[]): Promise<ClaimList> {
  const rows = await reader.rows(statement(lookups, "claims"), { ids }, z.object({ claim: ClaimRow }));
  const claims = rows.map(({ claim }) => Claim.parse(toClaim(claim)));
  const named = [...new Set(claims.flatMap(({ sources }) => sources.map(({ id }) => id)))];
  const sources = await reader.rows(statement(lookups, "sources"), { ids: named }, SourceRow);
  return { claims, sources: sources.map(({ source }) => source) };
}
