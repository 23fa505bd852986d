import type { Request, Router } from "express";
import { endpoints } from "#contract/endpoints.ts";
import { queryEndpoints } from "#contract/query-endpoints.ts";
import { Problem } from "#server/problem.ts";
import { askedOf } from "#view/expanded.ts";
import { parseFrame } from "#view/frame-options.ts";
import { unpackedSearch } from "#view/packed-search.ts";
import { parameterValue } from "#view/parameter-value.ts";
import { propertyQueryOf } from "#view/property-index.ts";
import { namedProperties } from "#view/property-use.ts";
import { secondView } from "#view/second-view.ts";
import { parseView } from "#view/view-address.ts";
import type { ViewState } from "#view/view-state.ts";
import { needsEvidence } from "#view/visible-rows.ts";
import { readableBy } from "./embed-origins.ts";
import { type EmbedGrant, readGrant } from "./embed-token.ts";
import type { WrittenStory } from "./stories.ts";
import { type Viewed, viewedIn } from "./viewed.ts";

interface SignedParts {
  /** Empty where anyone may see any frame. */
  readonly secret: string;
  readonly stories: readonly WrittenStory[];
  /** Seconds since 1970. */
  readonly clock: () => number;
  /** Takes the requests for just the query that was signed, which are answered where queries are not free, too. */
  readonly queries: WeakSet<Request>;
}

const SIGNED_PATH = /^\/embed\/signed\/([^/?]+)(\/.*)$/;
const LENS_PATH = /^\/api\/lenses\/([a-z0-9-]+)(?:\/sources)?$/;
const STORY_PATH = /^\/api\/stories\/([a-z0-9-]+)$/;
const PICTURE_PATH = /^\/picture\.(?:svg|png)$/;

/**
 * Where there is a secret, `/embed` wants a token, and what it shows is asked for at `/embed/signed/<token>/…`: the answers,
 * sources, pictures, story or query of just that view, what it is filtered by, and nothing else. So everything but `/embed` and `/assets` can be behind a
 * login of whatever stands in front.
 *
 * Put before the routes that answer.
 */
export function addSignedFrames(router: Router, { secret, stories, clock, queries }: SignedParts): void {
  if (secret === "") return;
  const anyOrigin = readableBy("*");
  router.use(async (request, response, next) => {
    const [, token, rest] = SIGNED_PATH.exec(request.url) ?? [];
    if (rest === undefined) return next();
    const grant = readGrant(token, secret, clock());
    const asked = URL.parse(rest, "http://atlas.invalid");
    // A body could ask for anything.
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (!isRead || !asked || !(await isGranted(asked, grant, stories)))
      throw new Problem("embed-refused", "The token of this frame is for another view.");
    // What answers knows nothing of tokens, and reads just what was looked at: one address can be written in many ways.
    request.url = `${asked.pathname}${asked.search}`;
    request.originalUrl = request.url;
    // By the request itself: whatever somebody sends, nothing of it is a mark.
    if (asked.pathname === queryEndpoints.query.path) queries.add(request);
    anyOrigin(request, response, next);
  });
  router.get(["/embed", "/embed.html"], (request, _response, next) => {
    const { searchParams } = new URL(request.originalUrl, "http://atlas.invalid");
    readGrant(searchParams.get("token") ?? undefined, secret, clock());
    next();
  });
}

/** Whether an address asks for a part of what a grant shows. */
async function isGranted(
  { pathname, search: query }: Pick<URL, "pathname" | "search">,
  grant: EmbedGrant,
  stories: readonly WrittenStory[],
): Promise<boolean> {
  const searchParams = new URLSearchParams(query);
  const search = await unpackedSearch(grant.search);
  const signed = parseView(search);
  const [, told] = STORY_PATH.exec(pathname) ?? [];
  if (told !== undefined) return told === signed.story?.id;
  if (pathname === endpoints.evidence.path)
    return [signed, secondView(signed) ?? signed].some((one) => needsEvidence(one) || one.layout.name === "time");
  if (pathname === endpoints.propertyValues.path)
    return [signed, secondView(signed) ?? signed].flatMap(namedProperties).some((key) => isAsked(key, searchParams));
  if (pathname === queryEndpoints.query.path) return isQueryOf(signed, searchParams);
  const [, lens] = LENS_PATH.exec(pathname) ?? [];
  if (lens !== undefined) searchParams.set("lens", lens);
  else if (!PICTURE_PATH.test(pathname)) return false;
  const asked = parseView(await unpackedSearch(`?${searchParams}`));
  if (asked.story && asked.story.id !== signed.story?.id) return false;
  // Readers who explore draw neighbours as well; all others see just what was signed.
  const explores = parseFrame(search).role === "explore";
  return grantedForms(signed, stories, explores).has(formOf(viewedIn(asked, stories), explores));
}

/** Whether the values of a property of an index are what is asked for. */
function isAsked(key: string, asked: URLSearchParams): boolean {
  const { key: own, of } = propertyQueryOf(key);
  return asked.get("key") === own && (asked.get("of") ?? undefined) === of;
}

/** Whether it asks just the statement that was signed, with the values that were signed. */
function isQueryOf({ query }: ViewState, asked: URLSearchParams): boolean {
  if (!query?.cypher || asked.get("cypher") !== query.cypher) return false;
  const values = Object.entries(query.params).map(([name, typed]) => [name, parameterValue(typed)] as const);
  return inOneForm(valuesIn(asked.get("params"))) === inOneForm(Object.fromEntries(values));
}

function valuesIn(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "{}");
  } catch {
    return undefined;
  }
}

function inOneForm(values: unknown): string {
  if (typeof values !== "object" || values === null || Array.isArray(values)) return "";
  return JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function grantedForms(view: ViewState, stories: readonly WrittenStory[], explores: boolean): ReadonlySet<string> {
  const steps = stories.find(({ id }) => id === view.story?.id)?.steps ?? [];
  const second = secondView(view);
  const views = view.story
    ? steps.map((_, at) => ({ ...view, story: { id: view.story?.id ?? "", step: at + 1 } }))
    : [view, ...(second ? [second] : [])];
  return new Set(views.map((one) => formOf(viewedIn(one, stories), explores)));
}

/** What is asked of the graph, always written in the same way. */
function formOf({ lens, view }: Viewed, explores: boolean): string {
  const asked = askedOf(explores ? { ...view, expansions: [] } : view);
  return `${lens} ${inOneForm(asked)}`;
}
