import fc from "fast-check";
import { expect, test } from "vitest";
import { QUERY_CONSOLES } from "#contract/query.ts";
import { readSettings, SETTINGS, SettingsFailure } from "#server/env.ts";

test("without an environment every setting has its default", () => {
  const written = Object.fromEntries(Object.entries(readSettings({})).map(([name, value]) => [name, String(value)]));
  expect(written).toEqual(
    Object.fromEntries(Object.entries(SETTINGS).map(([name, setting]) => [name, setting.default])),
  );
  expect(readSettings({})).toMatchObject({ PORT: 4177, HOST: "127.0.0.1" });
});

test("an empty setting is an absent one, as compose files write them", () => {
  expect(readSettings({ PORT: "", NEO4J_URI: "", LOG_LEVEL: "" })).toEqual(readSettings({}));
});

test("every setting says what it is about in one line that fits a table", () => {
  for (const { about } of Object.values(SETTINGS)) expect(about).toMatch(/^[A-Z][^|\n]+\.$/);
});

test("a port is a whole number of the range, and nothing else is", () => {
  const seeded = { seed: 4177 };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 65535 }), (port) => readSettings({ PORT: String(port) }).PORT === port),
    seeded,
  );
  const others = fc.oneof(
    fc.integer({ max: -1 }),
    fc.integer({ min: 65536 }),
    fc.constantFrom("4177a", "0x10", " 80", "1e3", "80.5"),
  );
  fc.assert(
    fc.property(others, (port) => {
      expect(() => readSettings({ PORT: String(port) })).toThrow("PORT must be a whole number");
    }),
    seeded,
  );
});

test.for([
  ["HOST", "not a host"],
  ["NEO4J_URI", "http://localhost:7474"],
  ["NEO4J_URI", "neo4j://someone:s3cret-word@localhost:7687"],
  ["NEO4J_DATABASE", "x"],
  ["NEO4J_VERSION", "latest"],
  ["LOG_LEVEL", "loud"],
  ["EMBED_ORIGINS", "www.example.com"],
  ["EMBED_ORIGINS", "https://www.example.com/path"],
  ["EMBED_ORIGINS", "* https://www.example.com"],
] as const)("%s=%s is refused without repeating it", ([name, value]) => {
  const read = () => readSettings({ [name]: value });
  expect(read).toThrow(SettingsFailure);
  expect(read).toThrow(`${name} must`);
  expect(read).not.toThrow(value);
});

test.for(["bolt://db:7687", "neo4j://127.0.0.1", "neo4j+s://graph.example.org", "bolt+ssc://[::1]:7687/"])(
  "%s is an address of Neo4j",
  (uri) => {
    expect(readSettings({ NEO4J_URI: uri }).NEO4J_URI).toBe(uri);
  },
);

test("all faults are told at once", () => {
  expect(() => readSettings({ PORT: "x", LOG_LEVEL: "y" })).toThrow(/PORT must .*\nLOG_LEVEL must /);
});

test("a token that is wanted must be there, and be long enough not to be guessed", () => {
  expect(() => readSettings({ QUERY_CONSOLE: "token" })).toThrow("QUERY_TOKEN must be set");
  expect(() => readSettings({ QUERY_CONSOLE: "token", QUERY_TOKEN: "short" })).toThrow("QUERY_TOKEN must be 16 to 200");
  const QUERY_TOKEN = "a-token-of-some-length";
  expect(readSettings({ QUERY_CONSOLE: "token", QUERY_TOKEN })).toMatchObject({ QUERY_CONSOLE: "token", QUERY_TOKEN });
});

test("who may ask is named as in the contract", () => {
  for (const console of QUERY_CONSOLES) {
    expect(readSettings({ QUERY_CONSOLE: console, QUERY_TOKEN: "a-token-of-some-length" }).QUERY_CONSOLE).toBe(console);
  }
  expect(() => readSettings({ QUERY_CONSOLE: "maybe" })).toThrow(`be one of ${QUERY_CONSOLES.join(", ")}`);
});
