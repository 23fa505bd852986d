import { expect, test } from "vitest";
import { filesUnder, textOf } from "./project-files.ts";

const claimed = filesUnder("client/explorer")
  .filter((path) => /\/(\w+-)?commands\.ts$/.test(path))
  .flatMap((path) => Array.from(textOf(path).matchAll(/\bkey: "([^"]+)"/g), ([, key = ""]) => key));

test("no key means two things", () => {
  expect(claimed.length).toBeGreaterThan(20);
  expect(claimed.filter((key, at) => claimed.indexOf(key) < at)).toEqual([]);
});

test("every key is in the list of keys", () => {
  const [, list = ""] = textOf("client/explorer/shortcut-dialog.tsx").split(/const SHORTCUTS = |as const/);
  const told = Array.from(list.matchAll(/\["([^"]+)", /g), ([, keys = ""]) => keys.split(/, | and /)).flat();
  const names = { ArrowLeft: "←", ArrowRight: "→", PageUp: "Page Up", PageDown: "Page Down" } as const;
  const nameOf = (key: string) => names[key as keyof typeof names] ?? (/^[A-Z]$/.test(key) ? `Shift ${key}` : key);
  expect(claimed.map(nameOf).filter((key) => !told.includes(key))).toEqual([]);
});
