import { once } from "node:events";
import { cp } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import express, { Router } from "express";
import { build } from "vite";
import { runLayout } from "#layout/run-layout.ts";
import { builtClient, type ClientPages } from "#routes/explorer.ts";
import { createApp } from "#server/app.ts";
import { createLog } from "#server/log.ts";
import { addressOf, closeServer } from "#server/startup-address.ts";
import { buildClient } from "#server/startup-client.ts";
import { LateQueries } from "#server/startup-queries.ts";
import type { Facts } from "./stand-facts.ts";
import type { Workbench } from "./workbench.ts";

/** The product's own web server with its built client, and beside it the pages of pages/, served in the same way. */
export async function serveSite(workbench: Workbench, { graph }: Facts): Promise<string> {
  const pause = (ms: number) => wait(ms, undefined, { ref: false });
  const app = createApp({
    graph,
    queries: new LateQueries(() => "nothing: no query is asked here"),
    admission: { console: "off", token: "", anyOrigin: true },
    client: await builtPages(workbench),
    stories: [],
    layouts: { layOut: async (task) => runLayout(task) },
    painter: { paint: () => Promise.reject(new Error("No picture is asked for here.")) },
    log: createLog({ level: "silent", secrets: [], to: process.stderr }),
    version: "bench",
    revision: "bench",
    now: () => performance.now(),
    pause,
  });
  const server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  workbench.clearLater(() => closeServer(server));
  return addressOf(server);
}

async function builtPages(workbench: Workbench): Promise<ClientPages> {
  const { root, signal } = workbench;
  await buildClient(root, console.error, signal);
  const folder = await workbench.temporaryFolder();
  // A copy: a build that somebody starts meanwhile would take the files away.
  await cp(join(root, "dist"), join(folder, "client"), { recursive: true });
  await buildOthers(join(folder, "others"));
  const client = builtClient(join(folder, "client"));
  const others = builtClient(join(folder, "others"));
  return { files: Router().use(others.files, client.files), page: client.page, element: client.element };
}

/** The pages beside the product alone, which need no database. */
export async function serveOthers(workbench: Workbench): Promise<string> {
  const folder = await workbench.temporaryFolder();
  await buildOthers(folder);
  const server = createServer(express().use(builtClient(folder).files)).listen(0, "127.0.0.1");
  await once(server, "listening");
  workbench.clearLater(() => closeServer(server));
  return addressOf(server);
}

async function buildOthers(outDir: string): Promise<void> {
  const entries = [
    new URL("./pages/bare.ts", import.meta.url),
    new URL("./pages/reading.ts", import.meta.url),
    new URL("./pages/render.ts", import.meta.url),
  ];
  await build({
    configFile: false,
    publicDir: fileURLToPath(new URL("./pages/static", import.meta.url)),
    logLevel: "error",
    build: {
      outDir,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: {
        input: entries.map((entry) => fileURLToPath(entry)),
        output: { entryFileNames: "assets/[name].js", assetFileNames: "assets/[name][extname]" },
      },
    },
  });
}
