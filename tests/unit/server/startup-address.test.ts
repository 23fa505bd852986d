import { spawn } from "node:child_process";
import { once } from "node:events";
import { get as ask, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { addressOf, closeServer, listenAt } from "#server/startup-address.ts";

function server() {
  const made = createServer((_request, response) => response.end("here"));
  onTestFinished(() => closeServer(made));
  return made;
}

test("a server is named by the address that a browser can open", async () => {
  const local = server();
  await listenAt(local, "127.0.0.1", 0);
  expect(addressOf(local)).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const everywhere = server();
  await listenAt(everywhere, "0.0.0.0", 0);
  expect(addressOf(everywhere)).toMatch(/^http:\/\/localhost:\d+$/);
});

test("a port in use is one clear message", async () => {
  const first = server();
  await listenAt(first, "127.0.0.1", 0);
  const { port } = first.address() as AddressInfo;
  await expect(listenAt(server(), "127.0.0.1", port)).rejects.toThrow(
    `Port ${port} at 127.0.0.1 is in use. End what uses it, or take another: PORT=${port + 1} npm start`,
  );
});

test("an address that is not ours is told by its name", async () => {
  await expect(listenAt(server(), "192.0.2.1", 0)).rejects.toThrow("Cannot listen at 192.0.2.1");
});

test("closing does not wait for connections that are kept alive, and closing twice is closing once", async () => {
  const open = server();
  await listenAt(open, "127.0.0.1", 0);
  const { port } = open.address() as AddressInfo;
  const request = ask({ port, host: "127.0.0.1", headers: { connection: "keep-alive" } });
  const [response] = await once(request, "response");
  response.resume();
  await once(response, "end");
  await Promise.all([closeServer(open), closeServer(open)]);
  await closeServer(open);
});

/** The product's own door, with settings that end it before it starts anything. */
async function runMain(settings: Readonly<Record<string, string>>) {
  const root = fileURLToPath(new URL("../../..", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
    cwd: root,
    env: { PATH: process.env.PATH, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { out: "", error: "" };
  child.stdout.on("data", (chunk) => (said.out += chunk));
  child.stderr.on("data", (chunk) => (said.error += chunk));
  const [code] = await once(child, "close");
  return { code, ...said };
}

test("npm start says which settings cannot be used, and ends", async () => {
  const { code, out, error } = await runMain({ PORT: "many", NEO4J_URI: "db.example.org" });
  expect([code, out]).toEqual([1, ""]);
  expect(error.trim()).toMatch(/^PORT must be a whole number from 0 to 65535\.\nNEO4J_URI must look like neo4j:/);
});

test("npm start on a port in use says so in one line, and ends without starting anything", async () => {
  const first = server();
  await listenAt(first, "127.0.0.1", 0);
  const { port } = first.address() as AddressInfo;
  const { code, out, error } = await runMain({ PORT: String(port) });
  expect([code, out]).toEqual([1, ""]);
  expect(error.trim().split("\n")).toEqual([expect.stringContaining(`Port ${port} at 127.0.0.1 is in use.`)]);
});
