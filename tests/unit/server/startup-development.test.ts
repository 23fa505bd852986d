import { expect, onTestFinished, test } from "vitest";
import { launchProduct } from "#tests/support/server.ts";

test("npm run dev serves the client from its sources, with Vite's reloading", async () => {
  // Nobody answers there, and a page of sources waits for no database.
  const product = await launchProduct({ NEO4J_URI: "bolt://127.0.0.1:9", NEO4J_PASSWORD: "unasked" }, ["--dev"]);
  onTestFinished(() => product.stop());
  const read = async (path: string) =>
    (await fetch(`${product.url}${path}`, { headers: { Accept: "text/html" } })).text();
  await expect.poll(() => read("/"), { timeout: 25_000 }).toContain("/@vite/client");
  const [, entry = ""] = /<script type="module" src="([^"@]+)"/.exec(await read("/")) ?? [];
  const source = await fetch(new URL(entry, `${product.url}/`));
  expect([source.status, source.headers.get("content-type")]).toEqual([200, "text/javascript"]);
  expect(await source.text(), "reloads itself when it changes").toMatch(/import\.meta\.hot|\/@vite|\/explorer\//);
});
