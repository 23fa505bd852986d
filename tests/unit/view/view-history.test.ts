import fc from "fast-check";
import { expect, test } from "vitest";
import { entityKinds, FLOWS } from "#contract/kinds.ts";
import { readFilters } from "#view/filter-text.ts";
import { changed, historyOf, MOST_STEPS, redone, undone, type ViewHistory } from "#view/view-history.ts";
import { lensView, type ViewState } from "#view/view-state.ts";

const views: fc.Arbitrary<ViewState> = fc
  .record({
    hiddenKinds: fc.subarray(entityKinds),
    hiddenFlows: fc.subarray([...FLOWS]),
    select: fc.option(fc.constantFrom("co:alibaba", "co:tencent"), { nil: undefined }),
    table: fc.boolean(),
  })
  .map((part) => ({ ...lensView(), ...part }));
const histories = fc
  .array(views, { maxLength: 20 })
  .map((steps) => steps.reduce<ViewHistory>(changed, historyOf(lensView())));
const times = (count: number, turn: (history: ViewHistory) => ViewHistory, history: ViewHistory) =>
  Array.from({ length: count }).reduce<ViewHistory>(turn, history);

test("to undo a change is as if it had not been, and to redo it is as if it had not been undone", () => {
  fc.assert(
    fc.property(histories, views, (history, view) => {
      const after = changed(history, view);
      if (after.past.length === history.past.length) return;
      expect(undone(after)).toMatchObject({ past: history.past, present: history.present });
      expect(redone(undone(after))).toEqual(after);
    }),
  );
});

test("all of it can be undone and redone, and at the ends nothing happens", () => {
  fc.assert(
    fc.property(histories, (history) => {
      const first = times(history.past.length, undone, history);
      expect(first.present).toEqual(history.past[0] ?? history.present);
      expect(undone(first)).toBe(first);
      expect(times(history.past.length, redone, first)).toEqual(history);
      expect(redone(history)).toBe(history);
    }),
  );
});

test("at least a hundred steps are kept, and not for ever more", () => {
  const steps = Array.from({ length: MOST_STEPS + 50 }, (_, at) => ({ ...lensView(), select: `co:c${at}` }));
  const history = steps.reduce<ViewHistory>(changed, historyOf(lensView()));
  expect(MOST_STEPS).toBeGreaterThanOrEqual(100);
  expect(history.past).toHaveLength(MOST_STEPS);
  expect(times(100, undone, history).present.select).toBe(`co:c${MOST_STEPS + 50 - 1 - 100}`);
});

test("a change after undoing forgets what was undone; what is typed in the console is no change", () => {
  const [one, two, three] = ["co:a", "co:b", "co:c"].map((select) => ({ ...lensView(), select }));
  if (!one || !two || !three) throw new Error("Three views are needed.");
  const history = changed(undone(changed(changed(historyOf(lensView()), one), two)), three);
  expect([history.past.length, history.future.length]).toEqual([2, 0]);
  const typed = changed(history, { ...three, query: { cypher: "RETURN 1", params: {} } });
  expect(typed.past).toBe(history.past);
});

test("however far a slider is drawn, it is one step; to take hold of it, or of another one, is one more", () => {
  const go = (history: ViewHistory, part: Partial<ViewState>) => changed(history, { ...history.present, ...part });
  const opened = go(historyOf(lensView()), { day: "2025-12-31" });
  const drawn = ["2025-11-01", "2025-10-01", "2025-09-25"].reduce((history, day) => go(history, { day }), opened);
  expect(drawn.past).toHaveLength(2);
  expect(undone(drawn).present.day).toBe("2025-12-31");
  const ranged = go(go(drawn, { filters: readFilters("links~3~") }), { filters: readFilters("links~4~") });
  expect(ranged.past).toHaveLength(4);
  expect(go(ranged, { filters: readFilters("links~5~9") }).past).toHaveLength(4);
  expect(go(ranged, { table: true }).past).toHaveLength(5);
});
