import type { Request, Router } from "express";
import { endpoints } from "#contract/endpoints.ts";
import type { Oembed } from "#contract/oembed.ts";
import { PICTURE_SIZE } from "#contract/picture.ts";
import { Problem } from "#server/problem.ts";
import { ownOrigin } from "./own-origin.ts";
import { html } from "./page.ts";
import { readRequest } from "./request.ts";
import { addReading } from "./serve.ts";
import { type SharedParts, type SharedView, sharedView } from "./shared-view.ts";

/** As large as the drawings are stored, with the words above and below. */
const FRAME = { width: 780, height: 640 } as const;
const CACHE_SECONDS = 3600;

interface Bounds {
  readonly maxwidth?: number | undefined;
  readonly maxheight?: number | undefined;
}

/** `/oembed`: how to show a view of this atlas, and of no other place, in a frame. */
export function addOembedRoutes(router: Router, parts: SharedParts, publicUrl: string): void {
  addReading(router, endpoints.oembed.path, async (request, response) => {
    const { query } = readRequest(endpoints.oembed, request, response);
    if (query.format === "xml")
      throw new Problem("oembed-format", "oEmbed is answered as JSON only; leave format out.");
    const origin = originOf(request, publicUrl);
    const view = await sharedView(searchOf(query.url, origin), origin, parts);
    response.set("Cache-Control", "no-cache").json(oembed(view, origin, query));
  });
}

function originOf(request: Request, publicUrl: string): string {
  const origin = ownOrigin(request, publicUrl);
  if (origin === "") throw new Problem("not-found", "The Host of the request is no address, so that nothing is at it.");
  return origin;
}

/** The query string of a page of ours that can be shown in a frame. */
function searchOf(url: string, origin: string): string {
  const own = new URL(origin);
  const asked = URL.canParse(url, own) ? new URL(url, own) : undefined;
  // Another scheme is forgiven: what stands in front may speak https where we are told http.
  const isOwn = asked && /^https?:$/.test(asked.protocol) && asked.host === own.host && asked.username === "";
  if (!isOwn || !/^\/(?:embed\/?)?$/.test(asked.pathname)) {
    throw new Problem("not-found", "The url is not a view of this atlas: its explorer at / or its frame at /embed.");
  }
  return asked.search;
}

function oembed(view: SharedView, origin: string, bounds: Bounds): Oembed {
  const width = Math.min(FRAME.width, bounds.maxwidth ?? FRAME.width);
  const height = Math.min(FRAME.height, bounds.maxheight ?? FRAME.height);
  const frame = html`<iframe src="${view.frame}" title="${view.title}" width="${width}" height="${height}" loading="lazy" style="border: 0" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>`;
  return {
    version: "1.0",
    type: "rich",
    title: view.title,
    provider_name: "Initiative Atlas",
    provider_url: `${origin}/`,
    html: frame.text,
    width,
    height,
    cache_age: CACHE_SECONDS,
    ...thumbnail(view, origin, bounds),
  };
}

/** As wide and as high as it may be; none where that would be smaller than a picture can be. */
function thumbnail({ drawn }: SharedView, origin: string, { maxwidth, maxheight }: Bounds) {
  const share = Math.min(
    1,
    (maxwidth ?? PICTURE_SIZE.width) / PICTURE_SIZE.width,
    (maxheight ?? PICTURE_SIZE.height) / PICTURE_SIZE.height,
  );
  const [width, height] = [Math.floor(PICTURE_SIZE.width * share), Math.floor(PICTURE_SIZE.height * share)];
  if (Math.min(width, height) < PICTURE_SIZE.least) return {};
  const size = `${drawn === "" ? "?" : "&"}width=${width}&height=${height}`;
  return { thumbnail_url: `${origin}/picture.png${drawn}${size}`, thumbnail_width: width, thumbnail_height: height };
}
