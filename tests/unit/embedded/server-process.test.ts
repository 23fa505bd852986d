import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import type { ClassArchive } from "#embedded/class-archive.ts";
import { dataFolder } from "#embedded/data-folder.ts";
import { processIdentity } from "#embedded/process-identity.ts";
import { awaitReadiness } from "#embedded/readiness.ts";
import { ServerProcess } from "#embedded/server-process.ts";
import { temporaryFolder, writeProgram } from "./fake-machine.ts";

/** A server that is a shell script in an otherwise empty data folder. */
async function scripted(script: string, records = false) {
  const folder = dataFolder(await temporaryFolder());
  const file = await writeProgram(join(folder.path, "java"), script);
  const keep = vi.fn<ClassArchive["keep"]>();
  const archive = { flags: [], records, keep, discard: async () => {} };
  const server = new ServerProcess({ file, args: [], env: { PATH: "/usr/bin:/bin" } }, folder, archive);
  onTestFinished(() => server.kill());
  const wait = (timeoutMs = 20_000, signal = new AbortController().signal) =>
    awaitReadiness(server, { folder, port: 40_123, timeoutMs, signal });
  return { server, folder, keep, wait };
}

const RUN = "while :; do sleep 0.05; done";
const STARTED = "echo '2026-11-23 05:00:41.009+0000 INFO  Started.'";

test("ready is when Neo4j says so; stopping ends it in order", async () => {
  const { server, keep, wait } = await scripted(`trap 'exit 0' TERM; ${STARTED}; ${RUN}`);
  await wait();
  expect(await processIdentity(server.pid ?? 0)).toBeDefined();
  await server.stop();
  expect(await server.ended).toBe("exit code 0");
  expect(keep).not.toHaveBeenCalled();
});

test("a run that records its classes has them kept after a clean end, and only then", async () => {
  const clean = await scripted(`trap 'exit 0' TERM; ${STARTED}; ${RUN}`, true);
  await clean.wait();
  await clean.server.stop();
  expect(clean.keep).toHaveBeenCalledOnce();
  const killed = await scripted(`${STARTED}; ${RUN}`, true);
  await killed.wait();
  await killed.server.kill();
  expect(killed.keep).not.toHaveBeenCalled();
});

test("once its databases are closed, a server that lingers is killed", async () => {
  const { server, folder, wait } = await scripted(`trap '' TERM; ${STARTED}; ${RUN}`);
  await wait();
  await writeProgram(folder.debugLog, "INFO Stopped 'DatabaseId{00000000[system]}' successfully.");
  await server.stop();
  expect(await server.ended).toBe("signal SIGKILL");
});

test("a server that never becomes ready is ended, and the time named", async () => {
  const { server, wait } = await scripted(`echo Starting...; ${RUN}`);
  await expect(wait(1_000)).rejects.toMatchObject({
    code: "start-timeout",
    message: expect.stringMatching(/not ready after 1 s.*debug\.log.*NEO4J_URI/),
  });
  expect(await server.ended).toBe("signal SIGKILL");
});

test("a server that hangs on a full disk is ended at once", async () => {
  const { server, wait } = await scripted(`echo 'java.io.IOException: No space left on device' >&2; ${RUN}`);
  await expect(wait()).rejects.toMatchObject({ code: "disk-full" });
  expect(await server.ended).toBe("signal SIGKILL");
});

test("a server that ends while starting is explained by its last words", async () => {
  const { wait } = await scripted("echo 'Caused by: java.net.BindException: Address already in use' >&2; exit 1");
  await expect(wait()).rejects.toMatchObject({ code: "port-taken" });
});

test("a java that cannot be run is a crash, not an exception from nowhere", async () => {
  const folder = dataFolder(await temporaryFolder());
  const archive = { flags: [], records: false, keep: async () => {}, discard: async () => {} };
  const server = new ServerProcess({ file: "/no/such/java", args: [], env: {} }, folder, archive);
  const signal = new AbortController().signal;
  await expect(awaitReadiness(server, { folder, port: 1, timeoutMs: 20_000, signal })).rejects.toMatchObject({
    code: "crashed",
    message: expect.stringContaining("ENOENT"),
  });
});

test("aborting ends a start under way", async () => {
  const { server, wait } = await scripted(`echo Starting...; ${RUN}`);
  const abort = new AbortController();
  server.onLine(() => abort.abort(new Error("Ctrl-C")));
  await expect(wait(20_000, abort.signal)).rejects.toThrow("Ctrl-C");
  expect(await server.ended).toBe("signal SIGKILL");
});
