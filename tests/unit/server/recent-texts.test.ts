import { expect, test } from "vitest";
import { RecentTexts } from "#routes/recent-texts.ts";

test("the text unused for longest makes room", () => {
  const texts = new RecentTexts(2);
  texts.put("a", "1");
  texts.put("b", "2");
  expect(texts.take("a")).toBe("1");
  texts.put("c", "3");
  expect(["a", "b", "c"].map((key) => texts.take(key))).toEqual(["1", undefined, "3"]);
});

test("a text put again takes no second place", () => {
  const texts = new RecentTexts(2);
  for (const text of ["1", "2", "3"]) texts.put("a", text);
  texts.put("b", "4");
  expect(["a", "b"].map((key) => texts.take(key))).toEqual(["3", "4"]);
});
