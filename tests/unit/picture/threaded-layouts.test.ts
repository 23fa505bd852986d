import { expect, test } from "vitest";
import { runLayout } from "#layout/run-layout.ts";
import { ThreadedLayouts } from "#picture/threaded-layouts.ts";
import { randomLinks, taskOf } from "#tests/unit/layout/drawn-task.ts";

test("a layout that is made in a thread is the same to the bit; too many at once are refused", async () => {
  const layouts = new ThreadedLayouts();
  try {
    const task = taskOf(30, randomLinks(30, 50, 3), { name: "community" });
    const asked = Array.from({ length: 8 }, () => layouts.layOut(task));
    await expect(layouts.layOut(task)).rejects.toMatchObject({ type: "picture-busy" });
    const drawn = runLayout(task);
    for (const one of await Promise.all(asked)) expect(one).toEqual(drawn);
  } finally {
    await layouts.close();
  }
});
