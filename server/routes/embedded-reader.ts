import type { Request } from "express";
import { EMBEDDED_TRUST_MS } from "./known-dataset.ts";
import { isEmbedPath } from "./page-request.ts";

/**
 * How old what is known of the facts may be for whoever asks, in milliseconds: old for readers of other people's pages, of whom
 * there may be thousands, and undefined for everybody else.
 */
export function trustedFor({ headers }: Pick<Request, "headers">): number | undefined {
  const site = headers["sec-fetch-site"];
  const isElsewhere = site === "cross-site" || site === "same-site";
  return isElsewhere || isOfFrame(headers.referer) ? EMBEDDED_TRUST_MS : undefined;
}

function isOfFrame(referrer: string | undefined): boolean {
  return referrer !== undefined && URL.canParse(referrer) && isEmbedPath(new URL(referrer).pathname);
}
