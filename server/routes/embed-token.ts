import { createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod";
import { Problem } from "#server/problem.ts";

/** What a token lets its reader see. */
export interface EmbedGrant {
  /** The query string of the frame, its options with it; nothing in an address changes it. */
  readonly search: string;
  /** Seconds since 1970 from which on it is good for nothing. */
  readonly until: number;
}

const Grant = z.strictObject({ search: z.string(), until: z.number() });
const WHERE = "npm run embed:token makes one.";

/** A grant as a text for an address: what it says, a dot, and its HMAC with SHA-256; who changes a letter has no token. */
export function signGrant({ search, until }: EmbedGrant, secret: string): string {
  const said = Buffer.from(JSON.stringify({ search, until })).toString("base64url");
  return `${said}.${signatureOf(said, secret)}`;
}

/**
 * The grant in a token.
 *
 * @param now seconds since 1970
 * @throws Problem `embed-refused` where it is absent, forged or too old
 */
export function readGrant(token: string | undefined, secret: string, now: number): EmbedGrant {
  const [said = "", signature = "", ...rest] = (token ?? "").split(".");
  if (said === "") throw new Problem("embed-refused", `This atlas shows frames only with a token; ${WHERE}`);
  if (rest.length > 0 || !isSame(signature, signatureOf(said, secret)))
    throw new Problem("embed-refused", `The token of this frame is not one of ours; ${WHERE}`);
  const grant = Grant.parse(JSON.parse(Buffer.from(said, "base64url").toString()));
  if (grant.until <= now) throw new Problem("embed-refused", `The token of this frame has run out; ${WHERE}`);
  return grant;
}

function signatureOf(said: string, secret: string): string {
  return createHmac("sha256", secret).update(said).digest("base64url");
}

/** In the same time for every wrong one. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
