import type { Browser } from "playwright-core";
import { openBrowser } from "./stand-browser.ts";
import { type Facts, loadFactsOnce } from "./stand-facts.ts";
import { startNeo4j, type ThrowawayNeo4j } from "./stand-neo4j.ts";
import { serveOthers, serveSite } from "./stand-site.ts";
import type { Workbench } from "./workbench.ts";

/** What benches are measured with, each part made when first asked for and shared from then on. */
export interface Stand {
  readonly workbench: Workbench;
  readonly neo4j: () => Promise<ThrowawayNeo4j>;
  readonly facts: () => Promise<Facts>;
  /** The origin of the product, with the pages it is compared with beside it. */
  readonly site: () => Promise<string>;
  /** The origin of those pages alone, without a product or a database. */
  readonly pages: () => Promise<string>;
  readonly browser: () => Promise<Browser>;
}

/** A stand with nothing on it yet; what will be is cleared away with the workbench. */
export function standOn(workbench: Workbench): Stand {
  const neo4j = once(() => startNeo4j(workbench));
  const facts = once(async () => loadFactsOnce(workbench, await neo4j()));
  const site = once(async () => serveSite(workbench, await facts()));
  const pages = once(() => serveOthers(workbench));
  const browser = once(() => openBrowser(workbench));
  return { workbench, neo4j, facts, site, pages, browser };
}

function once<Part>(make: () => Promise<Part>): () => Promise<Part> {
  let made: Promise<Part> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
