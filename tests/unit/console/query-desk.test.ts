import { expect, test } from "vitest";
import { ApiFailure, NetworkFailure } from "#api/failure.ts";
import { KeptQueries } from "#console/kept-queries.ts";
import { QueryDesk } from "#console/query-desk.ts";

const SUMMARY = { rows: 2, stopped: null, ms: 3, notifications: [] };
const integer = (value: string) => ({ $type: "Integer", _value: value });
const LINES = [{ columns: ["n"] }, [integer("1")], [integer("2")], { summary: SUMMARY }].map((line) =>
  JSON.stringify(line),
);

/** A server that sends these pieces of a body, and tells what it was asked. */
function server(pieces: readonly string[], init: ResponseInit = {}) {
  const asked: { readonly address: string; readonly body: unknown; readonly token: string | null }[] = [];
  const fetch: typeof globalThis.fetch = async (address, options) => {
    const headers = new Headers(options?.headers);
    asked.push({
      address: String(address),
      body: JSON.parse(String(options?.body)),
      token: headers.get("authorization"),
    });
    const chunks = pieces.map((piece) => new TextEncoder().encode(piece));
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const chunk of chunks) controller.enqueue(chunk);
        controller.close();
      },
    });
    return new Response(body, init);
  };
  return { asked, fetch };
}

function desk(fetch: typeof globalThis.fetch) {
  const history = new KeptQueries("history", undefined);
  return { desk: new QueryDesk({ fetch, now: () => 5, history }), history };
}

test("asks with the parameters that stand in the text, and keeps it in the history", async () => {
  const { asked, fetch } = server([LINES.join("\n")]);
  const { desk: made, history } = desk(fetch);
  made.set({ token: "secret" });
  made.open("RETURN $a, $b", { a: "60", b: "co:alibaba", c: "unused" });
  expect(await made.run()).toBe(true);
  expect(asked).toEqual([
    {
      address: "/api/query",
      body: { cypher: "RETURN $a, $b", params: { a: 60, b: "co:alibaba" }, limit: 5000 },
      token: "Bearer secret",
    },
  ]);
  expect(history.all()).toEqual([{ cypher: "RETURN $a, $b", params: { a: "60", b: "co:alibaba" }, name: "", at: 5 }]);
  const { run } = made.read();
  expect(run).toMatchObject({ state: "done", summary: SUMMARY, got: { columns: ["n"] } });
});

test("a part runs alone, and no longer counts as unread", async () => {
  const { asked, fetch } = server([LINES.join("\n")]);
  const { desk: made } = desk(fetch);
  made.open("RETURN 1; RETURN 2", {}, true);
  await made.run("RETURN 2");
  expect(asked[0]?.body).toMatchObject({ cypher: "RETURN 2" });
  expect(made.read().unasked).toBe(false);
});

test("lines may be cut anywhere, within a letter too", async () => {
  const whole = [
    JSON.stringify({ columns: ["名"] }),
    JSON.stringify([{ $type: "String", _value: "阿里" }]),
    LINES[3],
  ].join("\n");
  const bytes = new TextEncoder().encode(whole);
  const fetch: typeof globalThis.fetch = async () =>
    new Response(
      new ReadableStream<Uint8Array>({
        start: (controller) => {
          for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
          controller.close();
        },
      }),
    );
  const { desk: made } = desk(fetch);
  made.open("RETURN 1", {});
  await made.run();
  expect(made.read().run).toMatchObject({
    state: "done",
    got: { columns: ["名"], rows: [[{ $type: "String", _value: "阿里" }]] },
  });
});

test("rows are shown as they come, but no more often the more there are", async () => {
  const rows = Array.from({ length: 100_000 }, () => LINES[1]);
  const { fetch } = server([[LINES[0], ...rows, LINES[3]].join("\n")]);
  let clock = 0;
  const now = () => {
    clock += 1000;
    return clock;
  };
  const made = new QueryDesk({ fetch, now, history: new KeptQueries("history", undefined) });
  const shown = new Set<number>();
  made.subscribe(() => {
    const { run } = made.read();
    if (run.state !== "idle") shown.add(run.got.rows.length);
  });
  made.open("RETURN 1", {});
  await made.run();
  expect(Math.max(...shown)).toBe(100_000);
  expect(shown.size).toBeGreaterThan(3);
  expect([...shown].reduce((sum, length) => sum + length, 0)).toBeLessThan(400_000);
});

test("an answer that breaks off is no answer, but what came is kept", async () => {
  const { desk: made } = desk(server([LINES.slice(0, 2).join("\n")]).fetch);
  made.open("RETURN 1", {});
  expect(await made.run()).toBe(false);
  const { run } = made.read();
  expect(run.state === "failed" && run.failure).toBeInstanceOf(NetworkFailure);
  expect(run.state === "failed" && run.got.rows).toHaveLength(1);
});

test("a refusal is told with its place", async () => {
  const problem = {
    type: "/problems/query-invalid",
    title: "t",
    status: 400,
    detail: "Invalid input",
    instance: "urn:uuid:1",
    query: { line: 2, column: 7 },
  };
  const { desk: made } = desk(server([JSON.stringify(problem)], { status: 400 }).fetch);
  made.open("RETRUN 1", {});
  await made.run();
  const { run } = made.read();
  const failure = run.state === "failed" ? run.failure : undefined;
  expect(failure instanceof ApiFailure && failure.query).toEqual({ line: 2, column: 7 });
});

test("to cancel ends the request at once; what comes later is not heeded", async () => {
  let signal: AbortSignal | null | undefined;
  const fetch: typeof globalThis.fetch = (_, options) =>
    new Promise((_resolve, reject) => {
      signal = options?.signal;
      signal?.addEventListener("abort", () => reject(signal?.reason));
    });
  const { desk: made } = desk(fetch);
  made.open("RETURN 1", {});
  const running = made.run();
  expect(made.read().run.state).toBe("running");
  made.cancel();
  expect(await running).toBe(false);
  expect(signal?.aborted).toBe(true);
  expect(made.read().run.state).toBe("cancelled");
});

test("nothing is not run", async () => {
  const { asked, fetch } = server([]);
  const { desk: made } = desk(fetch);
  made.open("  \n", {});
  expect(await made.run()).toBe(false);
  expect(asked).toEqual([]);
});
