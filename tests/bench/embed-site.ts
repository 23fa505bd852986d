import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import compression from "compression";
import express from "express";
import { build } from "vite";
import { lensEndpoint } from "#contract/endpoints.ts";
import { addressOf, closeServer } from "#server/startup-address.ts";
import { plainPicture } from "./plain-picture.ts";
import type { Stand } from "./stand.ts";

/** Whom our frame and our element are measured against. */
export const PEERS = ["neovis", "vis-network", "cytoscape", "force-graph"] as const;
export const OURS = ["iframe", "element"] as const;

const LENS = "formula";
const SIZE = { width: 780, height: 640 };

/**
 * A site of somebody's whose pages all show the same view in the same size: ours as our dialog gives them, the others' with their
 * library in one file and the answer as objects, or from the same Neo4j.
 *
 * @returns where it is; `/iframe.html` and so on
 */
export async function embedSite(stand: Stand): Promise<string> {
  const [{ graph }, site, folder] = [await stand.facts(), await stand.site(), await stand.workbench.temporaryFolder()];
  const answer = await graph.lens(LENS, lensEndpoint(LENS).query.parse({}));
  const plain = plainPicture(answer);
  const asked = { ids: plain.nodes.map(({ id }) => id), types: plain.types.map(({ type }) => type) };
  await buildPeers(folder);
  const box = `<div id="picture" style="width: ${SIZE.width}px; height: ${SIZE.height}px"></div>`;
  const data = `<script type="application/json" id="asked">${JSON.stringify(asked)}</script>`;
  const pages: Readonly<Record<string, string>> = {
    iframe: `<iframe src="${site}/embed?lens=${LENS}" title="Atlas" width="${SIZE.width}" height="${SIZE.height}"></iframe>`,
    element: `<style>initiative-graph { width: ${SIZE.width}px; --initiative-graph-height: ${SIZE.height}px }</style>
<script src="${site}/initiative-graph.js" async></script><initiative-graph lens="${LENS}"></initiative-graph>`,
    ...Object.fromEntries(
      PEERS.map((peer) => [
        peer,
        `${box}${peer === "neovis" ? data : ""}<script type="module" src="/${peer}.js"></script>`,
      ]),
    ),
  };
  await mkdir(folder, { recursive: true });
  const head =
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Somebody’s page</title><link rel="icon" href="data:,">';
  for (const [name, body] of Object.entries(pages)) await writeFile(join(folder, `${name}.html`), `${head}${body}`);
  await writeFile(join(folder, "answer.json"), JSON.stringify(plain));
  const server = createServer(express().use(compression(), express.static(folder))).listen(0, "127.0.0.1");
  await once(server, "listening");
  stand.workbench.clearLater(() => closeServer(server));
  return addressOf(server);
}

async function buildPeers(outDir: string): Promise<void> {
  for (const peer of PEERS)
    await build({
      configFile: false,
      publicDir: false,
      logLevel: "error",
      define: { "process.env.NODE_ENV": '"production"' },
      build: {
        outDir,
        emptyOutDir: false,
        target: "es2022",
        modulePreload: false,
        rolldownOptions: {
          input: fileURLToPath(new URL(`./pages/embed-${peer}.ts`, import.meta.url)),
          output: { entryFileNames: `${peer}.js` },
        },
      },
    });
}
