import fc from "fast-check";
import { expect, test } from "vitest";
import { createLog } from "#server/log.ts";

function written(secrets: readonly string[], write: (log: ReturnType<typeof createLog>) => void): readonly string[] {
  const lines: string[] = [];
  write(createLog({ level: "info", secrets, to: { write: (line) => lines.push(line) } }));
  return lines;
}

test("a line is one JSON object with level, time, message and fields", () => {
  const [line = ""] = written([], (log) => log.info({ requestId: "abc", status: 200 }, "request"));
  expect(line.endsWith("}\n")).toBe(true);
  expect(JSON.parse(line)).toEqual({
    level: "info",
    time: expect.stringMatching(/^\d{4}-.*Z$/),
    requestId: "abc",
    status: 200,
    msg: "request",
  });
});

test("what is less grave than the level is not written", () => {
  expect(written([], (log) => log.debug("detail"))).toEqual([]);
});

test("a secret is written nowhere, in whatever it hides", () => {
  const secret = fc
    .string({ minLength: 4, maxLength: 20 })
    .filter((text) => text.trim().length >= 4 && !"[removed]".includes(text));
  fc.assert(
    fc.property(secret, fc.string({ maxLength: 10 }), (password, before) => {
      const cause = new Error(`${before}${password}`);
      const [line = ""] = written([password], (log) => {
        log.error({ deep: { list: [`x${password}y`] }, cause: new Error("outer", { cause }) }, `message ${password}`);
      });
      const values = JSON.stringify(valuesOf(JSON.parse(line)));
      expect(values).not.toContain(JSON.stringify(password).slice(1, -1));
    }),
    { seed: 4177 },
  );
});

/** The texts that came from outside: not the names of fields, nor level and time. */
function valuesOf({ deep, cause, msg }: Readonly<Record<string, unknown>>): unknown {
  const { message, cause: inner } = cause as { readonly message: string; readonly cause: { readonly message: string } };
  return [Object.values(deep as object), message, inner.message, msg];
}

test("fields that are named like secrets are emptied, users in addresses are taken out", () => {
  const [line = ""] = written([], (log) => {
    log.warn(
      {
        headers: { Authorization: "Bearer abc", cookie: "c=1" },
        NEO4J_PASSWORD: "p",
        uri: "neo4j://me:word@db:7687/x",
      },
      "bolt://me:word@db",
    );
  });
  expect(JSON.parse(line)).toMatchObject({
    headers: { Authorization: "[removed]", cookie: "[removed]" },
    NEO4J_PASSWORD: "[removed]",
    uri: "neo4j://[removed]@db:7687/x",
    msg: "bolt://[removed]@db",
  });
});

test("an error is written with its stack and its causes, and a circle does not hang it", () => {
  const outer: Error & { self?: unknown } = new Error("outer", { cause: new Error("inner") });
  outer.self = outer;
  const [line = ""] = written([], (log) => log.error({ cause: outer }, "failed"));
  expect(JSON.parse(line).cause).toMatchObject({
    message: "outer",
    stack: expect.stringContaining("log.test.ts"),
    cause: { message: "inner" },
  });
});
