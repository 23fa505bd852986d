import fc from "fast-check";
import { expect, test } from "vitest";
import { FRAME_DEFAULTS, parseFrame } from "#view/frame-options.ts";
import { type Shared, shareCode, shareForms } from "#view/share-code.ts";
import { parseView } from "#view/view-address.ts";

const shared: Shared = {
  origin: "https://atlas.example.org",
  place: "?company=co:baidu&hide=place",
  title: 'Cash "cow" <b> [data](x)',
  options: { ...FRAME_DEFAULTS, theme: "dark", locale: "zh", controls: ["data"] },
  height: 480,
};

/** The value of an attribute as a browser reads it. */
function attribute(html: string, name: string): string {
  const [, value = ""] = new RegExp(`\\b${name}="([^"]*)"`).exec(html) ?? [];
  return value.replaceAll("&lt;", "<").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

test("what is pasted holds the view, the options and the title as text", () => {
  const { text } = shareCode("iframe", shared);
  const { pathname, search } = new URL(attribute(text, "src"));
  expect(pathname).toBe("/embed");
  expect(parseFrame(search)).toEqual(shared.options);
  expect(parseView(search)).toMatchObject({ params: { company: "co:baidu" }, hiddenKinds: ["place"] });
  expect(attribute(text, "title")).toBe(shared.title);
  expect(text).toContain("sandbox=");
  const element = shareCode("component", shared).text;
  expect([attribute(element, "view"), attribute(element, "theme")]).toEqual([shared.place, "dark"]);
  expect(shareCode("react", shared).text).toContain('view={"?company=co:baidu&hide=place"} theme="dark"');
  expect(shareCode("react", { ...shared, place: "" }).text).toContain('view="?lens=formula"');
});

test("Markdown is one linked picture, whatever the title is", () => {
  expect(shareCode("markdown", shared).text).toBe(
    '[![Cash "cow" <b> \\[data\\](x)](https://atlas.example.org/picture.png?company=co:baidu&hide=place&theme=dark&locale=zh)](https://atlas.example.org/?company=co:baidu&hide=place)',
  );
});

test("files are asked for where they are saved from", () => {
  const whole = { ...shared, place: "", options: FRAME_DEFAULTS };
  expect(shareForms.map((form) => shareCode(form, whole).file).filter((file) => file !== undefined)).toEqual([
    "/api/snapshot",
    "/snapshot.html",
    "/picture.png",
    "/picture.svg",
  ]);
  expect(shareCode("png", shared).file).toBe("/picture.png?company=co:baidu&hide=place&theme=dark&locale=zh");
  expect(shareCode("svg", { ...shared, place: "" }).file).toBe("/picture.svg?theme=dark&locale=zh");
});

test("no title and no address ends the tag it stands in", () => {
  fc.assert(
    fc.property(fc.string(), fc.webQueryParameters(), (title, query) => {
      const { text } = shareCode("iframe", { ...shared, title, place: `?${query}` });
      expect(text.match(/</g)).toHaveLength(2);
      expect(text.match(/"/g)).toHaveLength(16);
    }),
    { seed: 4177 },
  );
});
