import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type DataFolder, dataFolder } from "#embedded/data-folder.ts";
import { ownDataFolder } from "#embedded/ownership.ts";
import { processCommand, processIdentity } from "#embedded/process-identity.ts";
import { homeArgument } from "#embedded/server-command.ts";
import { temporaryFolder } from "./fake-machine.ts";

/** A process that does nothing until it is told to end; `args` show in its command line. */
async function idle(...args: string[]) {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000); console.log('up')", "idle", ...args]);
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  const pid = child.pid ?? 0;
  return { pid, identity: await processIdentity(pid), ended: once(child, "exit") };
}

const dead = { pid: 4_194_305, identity: "of another boot" };

async function newFolder(): Promise<DataFolder> {
  return dataFolder(join(await temporaryFolder(), "data"));
}

async function leave(folder: DataFolder, file: object): Promise<void> {
  await (await ownDataFolder(folder)).release();
  await writeFile(folder.owner, JSON.stringify(file));
}

test("a folder is owned by one at a time, and the second is told by whom", async () => {
  const folder = await newFolder();
  const ownership = await ownDataFolder(folder);
  await expect(ownDataFolder(folder)).rejects.toMatchObject({
    code: "data-in-use",
    message: expect.stringMatching(new RegExp(`in use by process ${process.pid}\\..*kill ${process.pid}.*NEO4J_URI`)),
  });
  await ownership.release();
  await (await ownDataFolder(folder)).release();
});

test("of many that ask at once, one gets it", async () => {
  const folder = await newFolder();
  const answers = await Promise.allSettled(Array.from({ length: 8 }, () => ownDataFolder(folder)));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("the folder and the file are for their user alone, and no drafts stay", async () => {
  const folder = await newFolder();
  await (await ownDataFolder(folder)).noteServer(process.pid);
  expect((await stat(folder.path)).mode & 0o777).toBe(0o700);
  expect((await stat(folder.owner)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder.path)).toEqual(["owner.json"]);
});

test.each([
  ["a dead owner", { owner: dead }],
  ["an owner whose id another process has now", { owner: { ...dead, pid: process.pid } }],
  ["a file cut short", []],
])("%s does not stand in the way", async (_, file) => {
  const folder = await newFolder();
  await leave(folder, file);
  await ownDataFolder(folder);
  expect(JSON.parse(await readFile(folder.owner, "utf8")).owner.pid).toBe(process.pid);
});

test("a Neo4j left behind by a dead owner is ended first", async () => {
  const folder = await newFolder();
  const { ended, ...server } = await idle(homeArgument(folder));
  await leave(folder, { owner: dead, server });
  await ownDataFolder(folder);
  expect(await ended).toEqual([null, "SIGTERM"]);
});

test("a process that cannot be shown to be ours is left alone", async () => {
  const folder = await newFolder();
  const { ended: _, ...stranger } = await idle("--home-dir=/somewhere/else");
  await leave(folder, { owner: dead, server: stranger });
  await ownDataFolder(folder);
  expect(await processIdentity(stranger.pid)).toBe(stranger.identity);
});

test("a process is told from others and from its dead self", async () => {
  const { pid, identity, ended } = await idle("a b");
  expect(identity).toBeDefined();
  expect(identity).not.toBe(await processIdentity(process.pid));
  expect(await processCommand(pid)).toMatch(/ idle a b$/);
  process.kill(pid, "SIGKILL");
  await ended;
  expect(await processIdentity(pid)).toBeUndefined();
});
