/** What a token in a frame's address shows. */
interface SignedView {
  /** The query string that was signed. */
  readonly search: string;
  /** What stands in front of the addresses of its answers. */
  readonly from: string;
}

/**
 * Reads what a token says; the server has looked at its signature before it gave out the page, and does so for every answer.
 * Undefined without a token, or with one that cannot be read.
 */
export function signedView(search: string): SignedView | undefined {
  const token = new URLSearchParams(search).get("token");
  if (token === null) return undefined;
  try {
    const [said = ""] = token.split(".");
    const bytes = Uint8Array.from(atob(said.replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
      letter.charCodeAt(0),
    );
    const grant: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof grant !== "object" || grant === null || !("search" in grant)) return undefined;
    return typeof grant.search === "string" ? { search: grant.search, from: `/embed/signed/${token}` } : undefined;
  } catch {
    return undefined;
  }
}
