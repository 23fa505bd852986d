import { readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import express, { type Request, type RequestHandler, type Response, type Router } from "express";
import { parseFrame } from "#view/frame-options.ts";
import { unpackedSearch } from "#view/packed-search.ts";
import { signedView } from "#view/signed-view.ts";
import { ownOrigin } from "./own-origin.ts";
import { withHead, withOwnHead } from "./page-head.ts";
import { isPageRequest } from "./page-request.ts";
import { refuseMethod } from "./serve.ts";
import { type SharedParts, sharedView } from "./shared-view.ts";

/**
 * The pages of the client: the explorer, companies against the formula, charts of what is measured, what the data are,
 * examples of embedding, and
 * the read-only view for other people's pages.
 */
export type PageName = "index" | (typeof NAMED_PAGES)[number];
const NAMED_PAGES = ["formula", "figures", "about", "embedding", "embed"] as const;

const ELEMENT = "initiative-graph.js";

/** Where the client comes from: its built files, or Vite while the client is being worked on. */
export interface ClientPages {
  readonly files: RequestHandler;
  /** The page's HTML as it is now. */
  page(name: PageName, url: string): Promise<string>;
  /** The script that defines the element `<initiative-graph>`, whole. */
  element(): Promise<string>;
}

/** The client as Vite built it into `dist`; names in `assets` hold a hash, so they may be kept for ever. */
export function builtClient(dist: string): ClientPages {
  const assets = join(dist, "assets") + sep;
  return {
    files: express.static(dist, {
      index: false,
      redirect: false,
      setHeaders: (response, path) => {
        const kept = path.startsWith(assets) ? "public, max-age=31536000, immutable" : "no-cache";
        response.setHeader("Cache-Control", kept);
      },
    }),
    page: (name) => readFile(join(dist, `${name}.html`), "utf8"),
    element: () => readFile(join(dist, ELEMENT), "utf8"),
  };
}

/**
 * Every named page at its name, the client's files, and the explorer at `/` and every other page-like address,
 * since a view of the explorer is an address. What looks like a file or is under /api is left to others.
 */
export function addExplorerRoutes(router: Router, client: ClientPages, parts: SharedParts, publicUrl: string): void {
  const send = (name: PageName) => async (request: Request, response: Response) => {
    const page = await client.page(name, request.originalUrl);
    const shows = name === "index" || name === "embed";
    const text = shows ? await told(page, request) : withOwnHead(page, name, ownOrigin(request, publicUrl));
    response.set("Cache-Control", "no-cache").type("html").send(text);
  };
  /** What shows a view says which; where there is no such view, the page itself says so. */
  const told = async (page: string, request: Request) => {
    const origin = ownOrigin(request, publicUrl);
    const said = new URL(request.originalUrl, "http://atlas.invalid").search;
    // The token itself was looked at before.
    const signed = signedView(said);
    const search = await unpackedSearch(signed?.search ?? said);
    const view = await sharedView(search, origin, parts).catch(() => undefined);
    return view ? withHead(page, view, { origin, from: signed?.from ?? "" }, parseFrame(search)) : page;
  };
  for (const name of NAMED_PAGES) router.route(`/${name}`).get(send(name)).all(refuseMethod);
  router.use(client.files);
  router
    .route("/{*place}")
    .all((request, _response, next) => next(isPageRequest(request.path, request.headers.accept) ? undefined : "route"))
    .get(send("index"))
    .all(refuseMethod);
}
