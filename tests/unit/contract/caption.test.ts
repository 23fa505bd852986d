import { describe, expect, test } from "vitest";
import { captionOf } from "#contract/caption.ts";

describe("a node of any database is called by", () => {
  test.each([
    ["its name before all else", { zip: "1", title: "T", name: "N" }, "N"],
    ["a name in capitals", { Name: "Keanu", aka: "Neo" }, "Keanu"],
    ["what ends in a name", { born: 1964, fullName: "Keanu Reeves" }, "Keanu Reeves"],
    ["what ends in a title, with underscores", { a: "x", product_title: "Lamp" }, "Lamp"],
    ["an id rather than any text", { colour: "red", sku_code: "A-7" }, "A-7"],
    ["the first text that reads as one", { at: "2026-11-23T12:00", link: "https://a.b", tint: "red" }, "red"],
    ["a number behind its label", { value: 0.5, serialNumber: 7 }, "Reading 7"],
    ["a number beyond JavaScript's", { id: 9_007_199_254_740_993n }, "Reading 9007199254740993"],
    ["an address where nothing else is there", { link: "https://a.b" }, "https://a.b"],
    ["its label where it has nothing to say", { on: true, list: ["a"], name: "  " }, "Reading"],
    ["one line", { name: "two\n lines" }, "two lines"],
  ])("%s", (_, properties, caption) => {
    expect(captionOf(["Reading", "Thing"], properties)).toBe(caption);
  });
});

test("a caption is never long, and never fails", () => {
  expect(captionOf([], { name: "x".repeat(5000) })).toHaveLength(120);
  expect(captionOf([], {})).toBe("");
});

test("the order of labels and properties makes no difference", () => {
  expect(captionOf(["B", "A"], { y: 2, x: 1 })).toBe(captionOf(["A", "B"], { x: 1, y: 2 }));
});
