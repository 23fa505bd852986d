/**
 * Whether a page of the client is asked for: not the interface's addresses, and not a file.
 * An id in an address may hold a dot, so a browser that asks for a page gets one in spite of it.
 */
export function isPageRequest(path: string, accept = ""): boolean {
  if (
    /^\/(?:api|problems|assets|oembed|picture\.(?:svg|png)|snapshot\.html|initiative-graph(?:\.js)?)(?:\/|$)/.test(path)
  )
    return false;
  return accept.includes("text/html") || !path.slice(path.lastIndexOf("/")).includes(".");
}

/** Whether the read-only view is asked for, which may be framed by anyone. */
export function isEmbedPath(path: string): boolean {
  return /^\/embed(?:\.html|\/)?$/i.test(path);
}
