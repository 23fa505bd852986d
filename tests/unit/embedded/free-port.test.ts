import { once } from "node:events";
import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "#embedded/free-port.ts";

test("a free port can be listened on", async () => {
  const port = await freePort();
  const server = createServer().listen(port, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  expect(await freePort()).not.toBe(port);
});

test("a wanted port that is taken is refused, and named", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  await expect(freePort(port)).rejects.toMatchObject({
    code: "port-taken",
    message: expect.stringMatching(new RegExp(`127\\.0\\.0\\.1:${port}.*lsof -i :${port}.*NEO4J_URI`)),
  });
});
