import { expect, test } from "vitest";
import { textOf } from "./project-files.ts";

const PAGES = ["formula", "figures", "about", "embedding"];

test("the pages beside the picture have one head and one header, which leads to all of them", () => {
  for (const page of PAGES) {
    const text = textOf(`client/${page}.html`);
    for (const part of ["head", "header"]) expect(text.split(`<!-- paper/${part}.html -->`)).toHaveLength(2);
    expect(text).not.toContain("<header");
  }
  const leadsTo = [...textOf("client/paper/header.html").matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
  expect(leadsTo).toEqual(["/", "/", ...PAGES.map((name) => `/${name}`)]);
});

test("README.md tells of every page", () => {
  const readme = textOf("README.md");
  expect(PAGES.filter((page) => !readme.includes(`\`/${page}\``))).toEqual([]);
});
