import type { Router } from "express";
import { Problem } from "#server/problem.ts";
import { askedOf } from "#view/expanded.ts";
import { parseFrame } from "#view/frame-options.ts";
import { secondView } from "#view/second-view.ts";
import { parseView } from "#view/view-address.ts";
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
}

const SIGNED_PATH = /^\/embed\/signed\/([^/?]+)(\/.*)$/;
const LENS_PATH = /^\/api\/lenses\/([a-z0-9-]+)(?:\/sources)?$/;
const STORY_PATH = /^\/api\/stories\/([a-z0-9-]+)$/;
const PICTURE_PATH = /^\/picture\.(?:svg|png)$/;

/**
 * Where there is a secret, `/embed` wants a token, and what it shows is asked for at `/embed/signed/<token>/…`: the answers,
 * sources, pictures and story of just that view, and nothing else. So everything but `/embed` and `/assets` can be behind a
 * login of whatever stands in front.
 *
 * Put before the routes that answer.
 */
export function addSignedFrames(router: Router, { secret, stories, clock }: SignedParts): void {
  if (secret === "") return;
  const anyOrigin = readableBy("*");
  router.use((request, response, next) => {
    const [, token, rest] = SIGNED_PATH.exec(request.url) ?? [];
    if (rest === undefined) return next();
    const grant = readGrant(token, secret, clock());
    if (!isGranted(rest, grant, stories))
      throw new Problem("embed-refused", "The token of this frame is for another view.");
    // What answers knows nothing of tokens.
    request.url = rest;
    request.originalUrl = rest;
    anyOrigin(request, response, next);
  });
  router.get(["/embed", "/embed.html"], (request, _response, next) => {
    const { searchParams } = new URL(request.originalUrl, "http://atlas.invalid");
    readGrant(searchParams.get("token") ?? undefined, secret, clock());
    next();
  });
}

/** Whether an address asks for a part of what a grant shows. */
function isGranted(address: string, { search }: EmbedGrant, stories: readonly WrittenStory[]): boolean {
  const { pathname, searchParams } = new URL(address, "http://atlas.invalid");
  const { story } = parseView(search);
  const [, told] = STORY_PATH.exec(pathname) ?? [];
  if (told !== undefined) return told === story?.id;
  const [, lens] = LENS_PATH.exec(pathname) ?? [];
  if (lens !== undefined) searchParams.set("lens", lens);
  else if (!PICTURE_PATH.test(pathname)) return false;
  const asked = parseView(`?${searchParams}`);
  if (asked.story && asked.story.id !== story?.id) return false;
  // Readers who explore draw neighbours as well; all others see just what was signed.
  const explores = parseFrame(search).role === "explore";
  return grantedForms(search, stories, explores).has(formOf(viewedIn(asked, stories), explores));
}

function grantedForms(search: string, stories: readonly WrittenStory[], explores: boolean): ReadonlySet<string> {
  const view = parseView(search);
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
  return JSON.stringify([lens, Object.entries(asked).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
