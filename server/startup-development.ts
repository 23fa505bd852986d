import { readFile } from "node:fs/promises";
import type { Server } from "node:http";
import { join } from "node:path";
import { createServer } from "vite";
import type { ClientPages } from "#routes/explorer.ts";

/** The client straight from its sources, reloaded when they change; `close` ends Vite's watching. */
export async function developedClient(root: string, server: Server): Promise<ClientPages & { close(): Promise<void> }> {
  const vite = await createServer({
    configFile: join(root, "vite.config.ts"),
    appType: "custom",
    server: { middlewareMode: true, ws: { server } },
  });
  return {
    files: vite.middlewares,
    page: async (name, url) => {
      const text = await readFile(join(vite.config.root, `${name}.html`), "utf8");
      return vite.transformIndexHtml(url, text);
    },
    // Built by npm run build; it is not reloaded.
    element: () => readFile(join(root, "dist/initiative-graph.js"), "utf8"),
    close: () => vite.close(),
  };
}
