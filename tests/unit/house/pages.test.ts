import { expect, test } from "vitest";
import { textOf } from "./project-files.ts";

const PAGES = ["formula", "figures", "about", "embedding"];

test("the pages beside the picture have one header, each marked in its own", () => {
  for (const page of PAGES) {
    const [header = ""] = /<header[\s\S]*<\/header>/.exec(textOf(`client/${page}.html`)) ?? [];
    expect([...header.matchAll(/href="([^"]+)" aria-current="page"/g)].map(([, href]) => href)).toEqual([`/${page}`]);
    expect([...header.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      "/",
      "/",
      ...PAGES.map((name) => `/${name}`),
    ]);
  }
});

test("README.md tells of every page", () => {
  const readme = textOf("README.md");
  expect(PAGES.filter((page) => !readme.includes(`\`/${page}\``))).toEqual([]);
});
