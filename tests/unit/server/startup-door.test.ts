import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { allEndpoints, endpoints } from "#contract/endpoints.ts";
import { PROBLEMS, ProblemBody } from "#contract/problem.ts";
import { Health } from "#contract/status.ts";
import { startupDoor } from "#server/startup-door.ts";
import { WAITING_SCRIPT } from "#server/startup-page.ts";
import { StartupProgress } from "#server/startup-progress.ts";
import { serveListener } from "#tests/support/app.ts";

async function openDoor() {
  const clock = { ms: 4000 };
  const progress = new StartupProgress(() => clock.ms);
  const door = startupDoor(progress, "1.2.3", () => clock.ms);
  return { clock, progress, door, get: await serveListener(door.listener) };
}

const openApp = (door: ReturnType<typeof startupDoor>) => door.open((_request, response) => response.end("the app"));

test.for(["/", "/?lens=chain", "/embed", "/lens/chain", "/api", "/problems/starting", "//", "/%zz"])(
  "%s waits",
  async (path) => {
    const { progress, get } = await openDoor();
    progress.begin("resolve", "fetching <5.26>");
    const response = await get(path);
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("2");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const text = await response.text();
    for (const { title } of progress.steps()) expect(text).toContain(title);
    expect(text).toContain("fetching &#60;5.26&#62;");
  },
);

test("the waiting page tells state and time of each step", async () => {
  const { clock, progress, get } = await openDoor();
  progress.begin("client");
  progress.begin("resolve");
  clock.ms += 12_000;
  progress.end("resolve", "Neo4j 5.26.0");
  const text = (await (await get("/")).text()).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  expect(text).toContain("1 of 4 steps done; now: Build the explorer.");
  expect(text).toContain(
    "Build the explorer now 12 s Find Neo4j – Neo4j 5.26.0 done 12 s Start Neo4j to come Load the facts to come",
  );
});

test("its policy lets in its own style and the script of this server, and nothing else", async () => {
  const { get } = await openDoor();
  const response = await get("/");
  const [, style = ""] = /<style>(.*)<\/style>/s.exec(await response.text()) ?? [];
  const policy = response.headers.get("content-security-policy") ?? "";
  expect(policy).toContain(`style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect((await get("/embed")).headers.get("content-security-policy")).toContain("frame-ancestors *");
  const script = await get("/starting.js");
  expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(await script.text()).toBe(WAITING_SCRIPT);
});

test("the process says that it lives", async () => {
  const { get } = await openDoor();
  const response = await get(endpoints.health.path);
  expect(Health.parse(await response.json())).toEqual({ status: "ok", version: "1.2.3", uptimeSeconds: 4 });
});

test("every other address of the interface says what is waited for, as the contract says it", async () => {
  const { progress, get } = await openDoor();
  progress.begin("resolve", "fetching 5.26.0");
  for (const { path, example } of allEndpoints().filter(({ path: one }) => one !== endpoints.health.path)) {
    const response = await get(example);
    expect([path, response.status, response.headers.get("content-type")]).toEqual([
      path,
      503,
      "application/problem+json",
    ]);
    expect(ProblemBody.parse(await response.json())).toEqual({
      type: "/problems/starting",
      title: PROBLEMS.starting.title,
      status: PROBLEMS.starting.status,
      detail: "The atlas is starting. Waiting for: Find Neo4j: fetching 5.26.0 (0.0 s).",
      instance: `urn:uuid:${response.headers.get("x-request-id")}`,
      waitingFor: "Find Neo4j: fetching 5.26.0 (0.0 s)",
    });
  }
});

test("HEAD has the status and nothing else", async () => {
  const { get } = await openDoor();
  const response = await get("/", { method: "HEAD" });
  expect([response.status, await response.text()]).toEqual([503, ""]);
});

test("once there is an app it answers all but the pages whose client is not built", async () => {
  const { progress, door, get } = await openDoor();
  openApp(door);
  const answers = async () =>
    Promise.all(["/api", "/api/health", "/assets/a.js", "/"].map(async (path) => (await get(path)).status));
  expect(await answers()).toEqual([200, 200, 200, 503]);
  progress.begin("client");
  expect(await answers()).toEqual([200, 200, 200, 503]);
  progress.end("client", "built");
  expect(await answers()).toEqual([200, 200, 200, 200]);
});

test("the waiting page knows itself, and what comes after it is no waiting page", async () => {
  const { progress, door, get } = await openDoor();
  expect((await get("/")).headers.has("x-atlas-starting")).toBe(true);
  openApp(door);
  progress.end("client", "built");
  expect((await get("/")).headers.has("x-atlas-starting")).toBe(false);
});
