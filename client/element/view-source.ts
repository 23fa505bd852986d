import { type FrozenView, readFrozen } from "./frozen-view.ts";
import { GraphFailure } from "./graph-failure.ts";
import { textHash } from "./text-hash.ts";
import { Unreadable } from "./untrusted.ts";

/** What is to be shown, and where it may come from. */
export interface Asked {
  /** An origin, or nothing for the page's own. */
  readonly server: string;
  readonly view: string;
  readonly src: string | undefined;
  /** Whether the atlas is asked before the snapshot. */
  readonly live: boolean;
  readonly frame: "wide" | "tall";
}

export interface Loaded {
  readonly frozen: FrozenView;
  readonly shown: "live" | "snapshot";
  /** It was to be live, and the atlas could not be reached. */
  readonly isFallback: boolean;
  /** The atlas gave what it had kept, since its database does not answer. */
  readonly isStale: boolean;
}

const PATIENCE_MS = 30_000;
/** There is something else to show. */
const SHORT_PATIENCE_MS = 8_000;
const MOST_LETTERS = 20_000_000;
/** `alibaba.0123…cdef.json`, or `snapshot.0123…cdef` in a page. */
const HASH_IN_NAME = /\.([0-9a-f]{32})(?:\.json)?$/;

/**
 * What is to be shown, from the atlas or from a snapshot.
 *
 * @param evidence whether claims and sources are wanted too, which a snapshot always has
 * @throws GraphFailure; an abort as it is
 */
export async function loadView(asked: Asked, evidence: "all" | "none", signal: AbortSignal): Promise<Loaded> {
  const { src, live } = asked;
  if (src === undefined) return loadLive(asked, evidence, PATIENCE_MS, signal);
  if (!live) return { ...SNAPSHOT, frozen: await loadSnapshot(src, signal), isFallback: false };
  try {
    return await loadLive(asked, evidence, SHORT_PATIENCE_MS, signal);
  } catch (failure) {
    if (!(failure instanceof GraphFailure) || failure.reason !== "unreachable") throw failure;
    return { ...SNAPSHOT, frozen: await loadSnapshot(src, signal), isFallback: true };
  }
}

const SNAPSHOT = { shown: "snapshot", isStale: false } as const;

/** The address of something at the atlas that is about a view. */
export function addressAt(server: string, path: string, view: string, more: Readonly<Record<string, string>>): string {
  const parts = new URLSearchParams(more).toString();
  return `${server}${path}${view}${parts && (view === "" ? "?" : "&")}${parts}`;
}

async function loadLive(
  { server, view, frame }: Asked,
  evidence: "all" | "none",
  patience: number,
  signal: AbortSignal,
): Promise<Loaded> {
  const response = await reach(addressAt(server, "/api/snapshot", view, { frame, evidence }), patience, signal);
  const body = await bodyOf(response, signal);
  if (!response.ok) {
    const reason = response.status >= 500 || response.status === 429 ? "unreachable" : "refused";
    throw new GraphFailure(reason, problemWords(body) ?? `The atlas answered with status ${response.status}.`);
  }
  const stale = response.headers.get("X-Atlas-Stale") !== null;
  return { frozen: readText(body, "The answer"), shown: "live", isFallback: false, isStale: stale };
}

async function loadSnapshot(src: string, signal: AbortSignal): Promise<FrozenView> {
  const text = src.startsWith("#") ? textInPage(src.slice(1)) : await textAt(src, signal);
  const [, wanted] = HASH_IN_NAME.exec(src.replace(/(?!^)[?#].*$/s, "")) ?? [];
  if (wanted !== undefined && !textHash(text).startsWith(wanted))
    throw new GraphFailure("altered", "The snapshot is not the one that its name tells of: it was changed.");
  return readText(text, "The snapshot");
}

function textInPage(id: string): string {
  const found = document.getElementById(id);
  if (found instanceof HTMLScriptElement && found.type === "application/json") return found.text;
  throw new GraphFailure("unreachable", `The page has no script of type application/json with the id ${id}.`);
}

async function textAt(src: string, signal: AbortSignal): Promise<string> {
  const response = await reach(new URL(src, document.baseURI).href, PATIENCE_MS, signal);
  if (!response.ok) throw new GraphFailure("unreachable", `The snapshot cannot be fetched: status ${response.status}.`);
  return bodyOf(response, signal);
}

async function reach(address: string, patience: number, signal: AbortSignal): Promise<Response> {
  const limit = AbortSignal.timeout(patience);
  try {
    return await fetch(address, { signal: AbortSignal.any([signal, limit]), credentials: "omit" });
  } catch (fault) {
    signal.throwIfAborted();
    throw new GraphFailure("unreachable", "Nobody answers at the address of this picture.", fault);
  }
}

async function bodyOf(response: Response, signal: AbortSignal): Promise<string> {
  const text = await response.text().catch((fault: unknown) => {
    signal.throwIfAborted();
    throw new GraphFailure("unreachable", "The answer broke off before its end.", fault);
  });
  if (text.length > MOST_LETTERS) throw new GraphFailure("unreadable", "What came is too large for a picture.");
  return text;
}

function readText(text: string, what: string): FrozenView {
  try {
    const value: unknown = JSON.parse(text);
    return readFrozen(value, "snapshot");
  } catch (fault) {
    const why = fault instanceof Unreadable ? fault.message : "It is not JSON.";
    throw new GraphFailure("unreadable", `${what} is not one that this element can show. ${why}`, fault);
  }
}

/** What the atlas says of a failure; undefined where it says nothing. */
function problemWords(body: string): string | undefined {
  try {
    const said: unknown = JSON.parse(body);
    if (typeof said !== "object" || said === null || !("detail" in said)) return undefined;
    return typeof said.detail === "string" ? said.detail.slice(0, 500) : undefined;
  } catch {
    return undefined;
  }
}
