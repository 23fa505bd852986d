import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { ensureChromium, serveChromium } from "./chromium.ts";
import { neo4jSettings } from "./neo4j.ts";
import { loadFacts, type Product, startProduct } from "./server.ts";

/**
 * Before the first browser test: Chromium is there, and a doorman starts the product when
 * first asked for it. Not before: until then the integration tests use the same database.
 */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const chromium = await serveChromium(ensureChromium());
  project.provide("chromium", chromium.wsEndpoint());
  const settings = neo4jSettings(project.getProvidedContext().neo4j);
  let product: Promise<Product> | undefined;
  const doorman = createServer((_, response) => {
    product ??= loadFacts(settings).then(() => startProduct(settings));
    product.then(
      ({ url }) => response.end(url),
      (fault: unknown) => response.writeHead(500).end(String(fault)),
    );
  });
  doorman.listen(0, "127.0.0.1");
  await once(doorman, "listening");
  project.provide("doorman", `http://127.0.0.1:${(doorman.address() as AddressInfo).port}`);
  return async () => {
    doorman.close();
    await chromium.close();
    await product?.then(
      ({ stop }) => stop(),
      () => {},
    );
  };
}
