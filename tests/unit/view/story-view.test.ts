import fc from "fast-check";
import { expect, test } from "vitest";
import { storied } from "#tests/support/storied.ts";
import { stepOf, stepView } from "#view/story-view.ts";
import { formatView, parseView } from "#view/view-address.ts";
import { lensView } from "#view/view-state.ts";

const story = storied();
const at = (step: number) => parseView(`?story=two-steps&step=${step}`);

test("a step has an address of its own, and nothing else stands in it", () => {
  expect(formatView(stepView(at(1), story))).toBe("?story=two-steps&step=1");
  expect(formatView(stepView(at(2), story))).toBe("?story=two-steps&step=2");
});

test("selection and filters stand beside the step, lens and parameters do not", () => {
  const search = "?story=two-steps&step=2&select=co:alibaba&hide=concept&table=1";
  expect(formatView(parseView(search))).toBe(search);
  expect(formatView(parseView("?story=two-steps&step=2&lens=chain&flow=money&compare=co:jd"))).toBe(
    "?story=two-steps&step=2",
  );
});

test("a step is seen through its lens, with what it does not say at its default", () => {
  expect(stepView(at(1), story)).toMatchObject({ lens: "formula", params: { company: "co:amazon" } });
  expect(stepView(at(2), story)).toMatchObject({ lens: "market", params: lensView("market").params });
});

test("a step after the last is the last, and one that is no number the first", () => {
  expect(stepView(at(9), story).story).toEqual({ id: "two-steps", step: 2 });
  for (const step of ["0", "-1", "1.5", "x", "", "9999"])
    expect(parseView(`?story=two-steps&step=${step}`).story?.step).toBe(1);
});

test("a view in another story, or in none, has no step of this one", () => {
  expect(stepOf(parseView("?story=another"), story)).toBeUndefined();
  expect(stepOf(parseView(""), story)).toBeUndefined();
  expect(stepOf(at(1), undefined)).toBeUndefined();
});

test("leaving a story writes down what is seen", () => {
  expect(formatView({ ...stepView(at(1), story), story: undefined })).toBe("?company=co:amazon");
  expect(formatView({ ...stepView(at(2), story), story: undefined })).toBe("?lens=market");
});

test("the address of any step of any story reads back as the same", () => {
  const names = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
  fc.assert(
    fc.property(names, fc.integer({ min: 1, max: 999 }), (id, step) => {
      const view = { ...lensView(), story: { id, step } };
      expect(parseView(formatView(view))).toEqual(view);
    }),
    { seed: 4177 },
  );
});
