import { expect, onTestFinished, test } from "vitest";
import { arrange } from "#dataset/arrangement.ts";
import { DrawingCrew, type DrawingTask } from "#server/drawing-crew.ts";
import { sketchFixture } from "#tests/unit/arrangement/sketch-fixture.ts";

function crewOf(size: number): DrawingCrew {
  const crew = new DrawingCrew(size);
  onTestFinished(() => crew.dismiss());
  return crew;
}

test("threads draw what one alone would draw, each task answered with its own drawing", async () => {
  const answer = sketchFixture();
  const tasks: DrawingTask[] = [
    { answer, arrangement: "layered", frame: "tall" },
    { answer, arrangement: "formula", frame: "wide" },
    { answer, arrangement: "organic", frame: "wide" },
  ];
  const crew = crewOf(2);
  const drawn = await Promise.all(tasks.map((task) => crew.draw(task)));
  expect(drawn).toEqual(tasks.map((task) => arrange(task.answer, task.arrangement, task.frame)));
});

test("a picture that cannot be drawn fails its task and not the process", async () => {
  const sketch = sketchFixture();
  const answer = { ...sketch, links: { source: [999], target: [0], type: [0], flow: [0] } };
  await expect(crewOf(1).draw({ answer, arrangement: "organic", frame: "wide" })).rejects.toThrow(RangeError);
});
