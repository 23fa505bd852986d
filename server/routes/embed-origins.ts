import type { RequestHandler } from "express";

/**
 * Whose pages may frame the embed, as a list for `frame-ancestors`.
 *
 * @param origins "*", "none", or origins with spaces between them, as the setting EMBED_ORIGINS has them
 */
export function framedBy(origins: string): readonly string[] {
  if (origins === "*") return ["*"];
  // Our own pages show how it will look elsewhere.
  return ["'self'", ...listed(origins)];
}

/** Lets pages of these origins read the answers. No answer depends on a cookie, so nothing is told to them but the facts. */
export function readableBy(origins: string): RequestHandler {
  const allowed = new Set(listed(origins));
  return ({ headers: { origin = "" } }, response, next) => {
    if (origins !== "*") response.vary("Origin");
    if (origins === "*" || allowed.has(origin)) {
      response.set({
        "Access-Control-Allow-Origin": origins === "*" ? "*" : origin,
        "Access-Control-Expose-Headers": "ETag, Retry-After, X-Atlas-Stale, X-Request-Id",
      });
    }
    next();
  };
}

function listed(origins: string): readonly string[] {
  return origins === "*" || origins === "none" ? [] : origins.split(" ");
}
