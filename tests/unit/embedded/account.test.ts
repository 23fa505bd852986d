import { mkdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { accountLine, readyPassword } from "#embedded/account.ts";
import { dataFolder } from "#embedded/data-folder.ts";
import { temporaryFolder } from "./fake-machine.ts";

test("the account is written as neo4j-admin 5.26.31 writes it", () => {
  const salt = "bfa60b37660440916a4bdd74eb0e14fe61aefd28799c5c6040dc4bfa183cccc2";
  const hash = "9f60b74cb2552333e8279b92f5b7fffd5f3844f7cedf4275d3202721171e396f";
  expect(accountLine("abcdefgh1234", Buffer.from(salt, "hex"))).toBe(`neo4j:SHA-256,${hash},${salt},1024:\n`);
});

test("a new folder gets a password that only its owner can read, and keeps it", async () => {
  const folder = dataFolder(await temporaryFolder());
  const password = await readyPassword(folder);
  expect(password).toMatch(/^[\w-]{32}$/);
  expect((await stat(folder.password)).mode & 0o777).toBe(0o600);
  expect((await stat(join(folder.store, "dbms/auth.ini"))).mode & 0o777).toBe(0o600);
  expect(await readyPassword(folder)).toBe(password);
  expect(await readyPassword(dataFolder(await temporaryFolder()))).not.toBe(password);
});

test("a start that died before Neo4j's own is taken up where it was left", async () => {
  const folder = dataFolder(await temporaryFolder());
  const password = await readyPassword(folder);
  await rm(folder.store, { recursive: true });
  expect(await readyPassword(folder)).toBe(password);
  expect(await readFile(join(folder.store, "dbms/auth.ini"), "utf8")).toMatch(/^neo4j:SHA-256,/);
});

test("a database whose password is lost is named, and not overwritten", async () => {
  const folder = dataFolder(await temporaryFolder());
  await mkdir(join(folder.store, "databases/system"), { recursive: true });
  await expect(readyPassword(folder)).rejects.toMatchObject({
    code: "corrupt-data",
    message: expect.stringMatching(/password is missing.*or delete.*NEO4J_URI/),
  });
});
