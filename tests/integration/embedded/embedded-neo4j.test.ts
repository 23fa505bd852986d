import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type EmbeddedNeo4j, type EmbeddedOptions, startEmbeddedNeo4j } from "#embedded/embedded-neo4j.ts";
import type { EmbeddedProgress } from "#embedded/embedded-progress.ts";
import { freePort } from "#embedded/free-port.ts";
import { processIdentity } from "#embedded/process-identity.ts";
import { shortLivedJava } from "#tests/support/short-lived-java.ts";
import { type ThrowawayHome, throwawayHome } from "./throwaway-home.ts";

// One server for the whole file, in the order of a day: first start, load, serve, crash, stop, start again, damage.
let place: ThrowawayHome;
let server: EmbeddedNeo4j;
let driver: Driver;
let events: EmbeddedProgress[] = [];

const data = () => join(place.releaseFolder, "data");

async function start(more: Partial<EmbeddedOptions> = {}): Promise<EmbeddedNeo4j> {
  events = [];
  const onProgress = (event: EmbeddedProgress) => void events.push(event);
  return startEmbeddedNeo4j({ home: place.home, version: place.version, env: shortLivedJava, onProgress, ...more });
}

async function query(cypher: string): Promise<unknown[]> {
  const { records } = await driver.executeQuery(cypher, {}, { database: "neo4j" });
  return records.map((record) => record.get(0));
}

async function connect(): Promise<void> {
  await driver?.close();
  const trust = { disableLosslessIntegers: true, maxTransactionRetryTime: 0 };
  driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), trust);
}

const steps = () => events.map(({ step }) => step);
const archives = async () => (await readdir(place.releaseFolder)).filter((name) => name.endsWith(".jsa"));

beforeAll(async () => {
  place = await throwawayHome(process.env.NEO4J_VERSION);
  server = await start();
  await connect();
}, 180_000);

afterAll(async () => {
  await driver?.close();
  await server?.stop();
  await place?.remove();
}, 60_000);

test("the first start ends in a database that answers on loopback only", async () => {
  expect(server).toMatchObject({
    version: place.version,
    user: "neo4j",
    uri: expect.stringMatching(/^bolt:\/\/127\.0\.0\.1:\d+$/),
  });
  expect(await query("CREATE (n:Kept {name: 'Ada'}) RETURN n.name")).toEqual(["Ada"]);
  const listening = await query(
    "SHOW SETTINGS YIELD name, value WHERE name ENDS WITH 'listen_address' AND NOT value STARTS WITH '127.0.0.1' AND NOT value STARTS WITH ':' RETURN name",
  );
  expect(listening).toEqual([]);
  expect(
    await query(
      "SHOW SETTINGS YIELD name, value WHERE name IN ['server.http.enabled', 'dbms.usage_report.enabled'] RETURN value",
    ),
  ).toEqual(["false", "false"]);
});

test("each long step is reported with its time, and the address at the end", () => {
  expect(new Set(steps())).toEqual(new Set(["starting", "ready"]));
  expect(events.at(-1)).toMatchObject({ step: "ready", detail: expect.stringContaining(server.uri) });
  expect(events.at(-1)?.elapsedMs).toBeGreaterThan(500);
});

test("the password is in a file that only this user can read, and in no command line", async () => {
  expect((await stat(join(data(), "password"))).mode & 0o777).toBe(0o600);
  expect(await readFile(join(data(), "password"), "utf8")).toBe(server.password);
  const commandLine = await readFile(`/proc/${server.pid}/cmdline`, "utf8").catch(() => "");
  expect(commandLine).not.toContain(server.password);
});

test("a second start on the same data is refused, and told which process has them", async () => {
  await expect(start()).rejects.toMatchObject({
    code: "data-in-use",
    message: expect.stringContaining(`in use by process ${process.pid}`),
  });
});

test("a start on a port that is taken is refused, and leaves its data folder free", async () => {
  const port = Number(new URL(server.uri).port);
  const dataDir = join(place.home, "other");
  await expect(start({ dataDir, port })).rejects.toMatchObject({
    code: "port-taken",
    message: expect.stringContaining(`${port}`),
  });
  expect(await readdir(dataDir)).not.toContain("owner.json");
});

test("a read-only restart keeps address and data, refuses writes, and leaves a class-data archive", async () => {
  const { uri, pid } = server;
  expect(await archives()).toEqual([]);
  await server.restart({ readOnly: true });
  expect(await archives()).toHaveLength(1);
  expect(server.uri).toBe(uri);
  expect(server.pid).not.toBe(pid);
  expect(await query("MATCH (n:Kept) RETURN n.name")).toEqual(["Ada"]);
  await expect(query("CREATE (:Lost)")).rejects.toMatchObject({ code: expect.stringMatching(/ReadOnly/) });
}, 120_000);

test("a statement that nothing interrupts is ended by force, and writing is possible again", async () => {
  const bomb = query("RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '((a+)*)*b'").catch(({ code }) => code);
  const running = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'aaaa' RETURN 1";
  await vi.waitFor(async () => expect(await query(running)).not.toEqual([]), { timeout: 20_000, interval: 100 });
  await server.restart({ readOnly: false, force: true });
  expect(await bomb).toMatch(/ServiceUnavailable|SessionExpired/);
  expect(await query("MERGE (n:Kept {name: 'Grace'}) RETURN n.name")).toEqual(["Grace"]);
}, 120_000);

test("a crash is reported, and Neo4j started again on the same port with the same data", async () => {
  const { uri, pid = 0 } = server;
  events = [];
  process.kill(pid, "SIGKILL");
  await vi.waitFor(() => expect(steps()).toContain("ready"), { timeout: 100_000, interval: 100 });
  expect(steps().slice(0, 3)).toEqual(["crashed", "restarting", "starting"]);
  expect(events[0]?.detail).toBe(`Neo4j (process ${pid}) ended unexpectedly: signal SIGKILL; next start in 0.5 s`);
  expect(server.uri).toBe(uri);
  expect(await query("MATCH (n:Kept) RETURN n.name ORDER BY n.name")).toEqual(["Ada", "Grace"]);
}, 120_000);

test("stop leaves no process, frees the port and the data folder, and may be called twice", async () => {
  const { pid = 0, uri } = server;
  await Promise.all([server.stop(), server.stop()]);
  expect(await processIdentity(pid)).toBeUndefined();
  expect(server.pid).toBeUndefined();
  expect(steps().at(-1)).toBe("stopped");
  const port = Number(new URL(uri).port);
  expect(await freePort(port)).toBe(port);
  expect(await readdir(data())).not.toContain("owner.json");
}, 60_000);

test("a later start needs no Maven and keeps data and password", async () => {
  const { password } = server;
  server = await start({ env: { JAVA_HOME: process.env.JAVA_HOME, PATH: "/no/such/folder" } });
  await connect();
  expect(server.password).toBe(password);
  expect(await query("MATCH (n:Kept) RETURN n.name ORDER BY n.name")).toEqual(["Ada", "Grace"]);
}, 120_000);

test("aborting the signal stops a server that runs, and gives up a start under way", async () => {
  await server.stop();
  const abort = new AbortController();
  const reason = new Error("Ctrl-C");
  const onProgress = (event: EmbeddedProgress) => {
    events.push(event);
    if (event.step === "starting" && event.elapsedMs > 0) abort.abort(reason);
  };
  await expect(start({ onProgress, signal: abort.signal })).rejects.toBe(reason);
  expect(await readdir(data())).not.toContain("owner.json");
}, 120_000);

test("a Neo4j whose owner is killed outright does not outlive it", async () => {
  const script = fileURLToPath(new URL("./doomed-owner.ts", import.meta.url));
  const owner = spawn(process.execPath, ["--import", "tsx", script, place.home, place.version]);
  const [said] = await once(owner.stdout, "data");
  const pid = Number(/neo4j (\d+)/.exec(String(said))?.[1]);
  expect(await processIdentity(pid)).toBeDefined();
  owner.kill("SIGKILL");
  await vi.waitFor(async () => expect(await processIdentity(pid)).toBeUndefined(), { timeout: 40_000, interval: 100 });
}, 120_000);

test("damaged data are told, with what to delete, and no process stays", async () => {
  const databases = join(data(), "store/databases/neo4j");
  const stores = (await readdir(databases)).filter((name) => /^(neostore|block\.)/.test(name));
  await Promise.all(stores.map((name) => writeFile(join(databases, name), "damaged", { flag: "r+" }).catch(() => {})));
  await expect(start()).rejects.toMatchObject({
    code: "corrupt-data",
    message: expect.stringContaining(`Delete ${data()}`),
  });
  expect(await readdir(data())).not.toContain("owner.json");
}, 120_000);
