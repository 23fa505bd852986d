import * as z from "zod";
import { Claim, type ClaimList } from "#contract/entity.ts";
import { ClaimRow, SourceRow, toClaim } from "./claim-row.ts";
import { type Lookups, statement } from "./lens-answer.ts";
import type { Reader } from "./read-rows.ts";

/** More claims than any lens draws upon; a snapshot stays within what a page can hold. */
const MOST_CLAIMS = 3000;

const Row = z.object({ claim: ClaimRow });

/** The claims with these ids or keys, in the order of ids, and every source they name, the latest first. */
export async function readClaims(reader: Reader, lookups: Lookups, ids: readonly string[]): Promise<ClaimList> {
  return withSources(reader, lookups, await reader.rows(statement(lookups, "claims"), { ids }, Row));
}

/** The claims about some entities, in the order of ids, and every source they name, the latest first. */
export async function readClaimsAbout(reader: Reader, lookups: Lookups, ids: readonly string[]): Promise<ClaimList> {
  const about = { ids, limit: MOST_CLAIMS };
  return withSources(reader, lookups, await reader.rows(statement(lookups, "claims-about"), about, Row));
}

async function withSources(reader: Reader, lookups: Lookups, rows: readonly z.infer<typeof Row>[]): Promise<ClaimList> {
  const claims = rows.map(({ claim }) => Claim.parse(toClaim(claim)));
  const named = [...new Set(claims.flatMap(({ sources }) => sources.map(({ id }) => id)))];
  const sources = await reader.rows(statement(lookups, "sources"), { ids: named }, SourceRow);
  return { claims, sources: sources.map(({ source }) => source) };
}
