import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Graph } from "#graph/graph.ts";
import { runLayout } from "#layout/run-layout.ts";
import type { PngPainter } from "#picture/picture.ts";
import type { ClientPages } from "#routes/explorer.ts";
import type { WrittenStory } from "#routes/stories.ts";
import { type AppParts, createApp } from "#server/app.ts";
import { createLog } from "#server/log.ts";
import { fakeQueries } from "#tests/contract/fake-query-service.ts";

/** Asks the app of this test; nothing follows redirects. */
export interface Get {
  (path: string, init?: RequestInit): Promise<Response>;
  readonly origin: string;
}

/** A client without files, for tests that are not about its files. */
const noFiles: ClientPages = {
  files: (_request, _response, next) => next(),
  page: async (name) => `<title>${name}</title>`,
  element: async () => "/* the element */",
};

/** For tests that are not about pictures. */
const noPaint: PngPainter = { paint: async () => new Uint8Array() };

/** A story of one step, about what a fake graph draws. */
const ONE_STORY: WrittenStory = {
  id: "the-argument",
  title: "The argument",
  about: "What is argued.",
  language: "en",
  steps: [
    {
      title: "A company and its models",
      blocks: [{ type: "paragraph", runs: [{ text: "Alibaba", entity: "co:alibaba" }, { text: " runs Qwen." }] }],
      view: { lens: "ecosystem", params: { company: "co:alibaba" } },
      highlight: {
        entities: ["co:alibaba"],
        links: [{ source: "co:alibaba", type: "RUNS", target: "ini:alibaba/qwen" }],
      },
      claims: ["alibaba-runs-qwen"],
    },
  ],
};

/** A patience that does not run out. */
const endless = () => new Promise<void>(() => undefined);

/** The real app over a fake graph, on a free port until the test ends. */
export async function serveApp(graph: Graph, parts: Partial<AppParts> = {}): Promise<Get> {
  const log = createLog({ level: "silent", secrets: [], to: { write: () => undefined } });
  return serveListener(
    createApp({
      client: noFiles,
      stories: [ONE_STORY],
      painter: noPaint,
      layouts: { layOut: async (task) => runLayout(task) },
      log,
      version: "1.2.3",
      revision: "r1",
      now: () => performance.now(),
      pause: endless,
      queries: fakeQueries().queries,
      admission: { console: "on", token: "", anyOrigin: true },
      ...parts,
      graph,
    }),
  );
}

/** Any listener, on a free port until the test ends. */
export async function serveListener(listener: RequestListener): Promise<Get> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const get = (path: string, init?: RequestInit) => fetch(`${origin}${path}`, { redirect: "manual", ...init });
  return Object.assign(get, { origin });
}

/** A folder with these files, gone when the test ends. */
export async function temporaryFolder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "atlas-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}
