import { expect, test } from "vitest";
import { STEPS, StartupProgress, seconds } from "#server/startup-progress.ts";
import { showProgress } from "#server/startup-terminal.ts";

function clocked() {
  const clock = { ms: 0 };
  return { clock, progress: new StartupProgress(() => clock.ms) };
}

test("steps are told in order, with the time since they began until they ended", () => {
  const { clock, progress } = clocked();
  progress.begin("resolve");
  clock.ms = 1500;
  progress.end("resolve", "in .neo4j");
  clock.ms = 9000;
  expect(progress.steps().map(({ title }) => title)).toEqual(Object.values(STEPS));
  expect(progress.step("resolve")).toMatchObject({ state: "done", detail: "in .neo4j", elapsedMs: 1500 });
  expect(progress.step("load")).toMatchObject({ state: "waiting", elapsedMs: 0 });
});

test("a step that begins anew while it runs keeps its time", () => {
  const { clock, progress } = clocked();
  progress.begin("start");
  clock.ms = 1000;
  progress.begin("start", "again");
  clock.ms = 2000;
  expect(progress.step("start")).toMatchObject({ detail: "again", elapsedMs: 2000 });
});

test("what is waited for is the first step of the graph that is not done; the client keeps nobody waiting", () => {
  const { clock, progress } = clocked();
  expect(progress.waitingFor()).toBe("Find Neo4j (0.0 s)");
  progress.begin("client");
  progress.begin("resolve", "fetching");
  clock.ms = 61_000;
  expect(progress.waitingFor()).toBe("Find Neo4j: fetching (1 min 01 s)");
  for (const id of ["resolve", "start", "load"] as const) progress.end(id, "");
  expect(progress.waitingFor()).toBe("the first answer of Neo4j");
});

test("a step that is over has no more to say", () => {
  const { progress } = clocked();
  progress.begin("start");
  progress.end("start", "Neo4j 5.26.0");
  progress.say("start", "crashed");
  expect(progress.step("start").detail).toBe("Neo4j 5.26.0");
});

test.for([
  [0, "0.0 s"],
  [9949, "9.9 s"],
  [9950, "10 s"],
  [59_499, "59 s"],
  [59_500, "1 min 00 s"],
  [125_000, "2 min 05 s"],
] as const)("%d ms reads %s", ([ms, text]) => {
  expect(seconds(ms)).toBe(text);
});

test("the terminal has a line when a step begins and ends, and every two seconds of news between", () => {
  const { clock, progress } = clocked();
  const lines: string[] = [];
  showProgress(progress, (line) => lines.push(line));
  progress.begin("resolve");
  for (clock.ms = 500; clock.ms <= 5000; clock.ms += 500) progress.say("resolve", `${clock.ms / 100} MB`);
  progress.end("resolve", "Neo4j 5.26.0");
  progress.begin("start");
  progress.fail("start", "port 7687 is taken");
  progress.postpone("load");
  expect(lines).toEqual([
    "… Find Neo4j",
    "… Find Neo4j, 2.0 s: 20 MB",
    "… Find Neo4j, 4.0 s: 40 MB",
    "✓ Find Neo4j, 5.5 s: Neo4j 5.26.0",
    "… Start Neo4j",
    "✗ Start Neo4j",
  ]);
});
