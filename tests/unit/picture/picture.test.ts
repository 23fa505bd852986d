import fc from "fast-check";
import { expect, test } from "vitest";
import type { Guide } from "#contract/guide.ts";
import { PALETTES } from "#contract/palette.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { drawPicture, type PictureRequest } from "#picture/picture.ts";
import { pictured } from "#tests/support/pictured.ts";
import { pictureStyle } from "#view/picture-style.ts";
import { readStyle } from "#view/style-rules.ts";
import { lensView } from "#view/view-state.ts";
import { viewFilter } from "#view/visible-rows.ts";
import { readSvg, writtenBoxes } from "./read-svg.ts";

const view = lensView("formula");
const request: PictureRequest = {
  width: 1200,
  height: 630,
  theme: "light",
  words: "all",
  title: "Cash cow + data + cloud",
  subject: "Alibaba 阿里巴巴",
  about: "What fulfils each leg?",
  filter: viewFilter(view),
  selected: [],
  pinned: [],
  looks: undefined,
  guides: [],
};
const picture = placed(
  pictured({
    nodes: [
      ["co:a", "company"],
      ["ini:a/x", "initiative"],
      ["con:y", "concept"],
      ["leg:data", "leg"],
    ],
    links: [
      ["co:a", "ini:a/x", "FUNDS", "money", "expected"],
      ["ini:a/x", "con:y", "ADDRESSES", "none", "", 2],
      ["ini:a/x", "leg:data", "FEEDS", "data"],
    ],
  }),
  [
    [390, 400],
    [390, 700],
    [100, 100],
    [700, 100],
  ],
);

function placed(subgraph: Subgraph, places: readonly (readonly [number, number])[]): Subgraph {
  const { nodes } = subgraph;
  return { ...subgraph, nodes: { ...nodes, x: places.map(([x]) => x), y: places.map(([, y]) => y) } };
}

function named(name: string): Subgraph {
  return {
    ...picture,
    nodes: { ...picture.nodes, name: picture.nodes.name.map(() => name), figure: picture.nodes.id.map(() => name) },
  };
}

test("names are text whatever they hold, and an SVG has nothing in it that runs or loads", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom(
      "<script>alert(1)</script>",
      '"><image href="//x.example/">',
      "]]>&#0;&amp;",
      "\u0000\ud800\u{1f600}阿<",
    ),
  );
  const known = ["svg", "title", "desc", "rect", "g", "path", "circle", "polygon", "text", "tspan"];
  fc.assert(
    fc.property(hostile, (name) => {
      const words = { title: name, subject: name, about: name };
      for (const { name: element, attributes } of readSvg(drawPicture(named(name), { ...request, ...words }))) {
        expect(known).toContain(element);
        expect(Object.keys(attributes).filter((key) => /^on|href|style/.test(key))).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});

test("it says its title, its subject in both scripts, its legend, its counts and its date", () => {
  const written = readSvg(drawPicture(picture, request)).filter(({ name }) => name === "text");
  const texts = written.map(({ text }) => text);
  expect(texts.join(" ")).toContain("Cash cow + data + cloud Alibaba 阿里巴巴 What fulfils each leg?");
  for (const word of [
    "Company",
    "Leg of the formula",
    "money",
    "data",
    "hedged",
    "disputed",
    "as\u00a0of\u00a026\u00a0Sep\u00a02025",
  ]) {
    expect(texts).toContain(word);
  }
  expect(texts).toContain("4 entities · 3 claims · 1 source · 0 disputes");
  expect(readSvg(drawPicture(picture, request)).find(({ name }) => name === "tspan")?.text).toBe("阿里巴巴");
});

test("two drawings that are compared stand in halves of their own, each under its name, and are counted each", () => {
  const other = named("Other");
  const second = { ...request, drawing: other, subject: "Alphabet" };
  for (const [width, height, axis] of [
    [1200, 630, "x"],
    [500, 900, "y"],
  ] as const) {
    const written = readSvg(drawPicture(picture, { ...request, width, height, second }));
    const placesOf = (said: string) =>
      written
        .filter(({ name, text }) => name === "text" && text === said)
        .map(({ attributes }) => Number(attributes[axis]));
    const [first = Number.NaN] = placesOf("Alibaba 阿里巴巴");
    expect(placesOf("Other").length).toBeGreaterThan(0);
    for (const place of [...placesOf("Alphabet"), ...placesOf("Other")]) expect(place).toBeGreaterThan(first);
    const texts = written.map(({ text }) => text);
    expect(texts.join(" ")).toMatch(/4 and 4 entities/);
    expect(texts).toContain("Cash cow + data + cloud: Alibaba 阿里巴巴 · Alphabet");
  }
});

test("entities and links are drawn as the canvas draws them: flows in colour, hedges dotted, disputes with a red dot", () => {
  const { paper, warn, ink } = PALETTES.dark;
  const drawn = readSvg(drawPicture(picture, { ...request, theme: "dark" }));
  const having = (key: string, value: string) => drawn.filter(({ attributes }) => attributes[key] === value);
  expect(having("fill", paper).some(({ name }) => name === "rect")).toBe(true);
  expect(drawn.filter(({ attributes }) => attributes["stroke-dasharray"] === "0.1 5.9")).toHaveLength(2);
  expect(
    drawn.filter(({ name, attributes }) => name === "circle" && attributes.fill === warn && attributes.cx),
  ).toHaveLength(1);
  expect(having("fill", ink).some(({ name }) => name === "circle")).toBe(true);
});

test("what a view leaves out is not drawn, and what is not lit is dimmed", () => {
  const names = (own: Partial<PictureRequest>) =>
    writtenBoxes(drawPicture(picture, { ...request, ...own })).map(({ text }) => text);
  expect(names({})).toContain("con:y");
  const without = names({ filter: viewFilter({ ...view, hiddenKinds: ["concept"] }) });
  expect(without).not.toContain("con:y");
  expect(without).not.toContain("addresses");
  const lit = (own: Partial<PictureRequest>) =>
    readSvg(drawPicture(picture, { ...request, ...own }))
      .filter(
        ({ name, attributes }) =>
          name === "text" && attributes.fill === PALETTES.light.ink && attributes["paint-order"],
      )
      .map(({ text }) => text);
  expect(lit({ selected: ["leg:data"] }).toSorted()).toEqual(["ini:a/x", "leg:data"]);
  expect(lit({ selected: ["co:a", "ini:a/x"] }).toSorted(), "several, and what is between them").toEqual([
    "co:a",
    "ini:a/x",
  ]);
  const highlight = { entities: [], links: [{ source: "co:a", type: "FUNDS", target: "ini:a/x" }] };
  expect(lit({ highlight }).toSorted()).toEqual(["co:a", "ini:a/x"]);
});

test("rules of style decide colours, sizes and icons, and the key says what they stand for", () => {
  const styled = (style: string) => {
    const looks = pictureStyle([picture], readStyle(style))?.[0];
    return readSvg(drawPicture(picture, { ...request, looks }));
  };
  const shapes = (style: string) =>
    styled(style).filter(({ name, attributes }) => name !== "path" && attributes.fill === PALETTES.light.classes[7]);
  expect(shapes("")).toHaveLength(0);
  // The shape in the drawing, its like in the legend of shapes is as ever, and the disc of the key.
  expect(shapes("colour:kind,initiative~8").map(({ name }) => name)).toEqual(["rect", "circle"]);
  const words = styled("colour:kind,label:degree");
  expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(["1 link", "Leg of the formula"]));
  expect(words.map(({ text }) => text)).not.toContain("money");
});

test("a layout's lines, circles and words are drawn where it has them, and what is pinned bears a pin", () => {
  const guides: Guide[] = [
    { shape: "circle", at: { x: 390, y: 400 }, radius: 200 },
    { shape: "line", from: { x: 0, y: 100 }, to: { x: 780, y: 100 } },
    { shape: "words", at: { x: 390, y: 40 }, text: "Money", anchor: "middle" },
  ];
  const drawn = readSvg(drawPicture(picture, { ...request, words: "none", guides, pinned: ["co:a"] }));
  const scale = 630 / 800;
  const circle = drawn.find(({ name, attributes }) => name === "circle" && attributes.stroke === PALETTES.light.hair);
  const { cx, cy, r } = circle?.attributes ?? {};
  expect([cx, cy, r].map(Number)).toEqual([600, 315, 200 * scale]);
  const line = drawn.find(({ name, attributes }) => name === "path" && attributes.stroke === PALETTES.light.hair);
  expect(line?.attributes.d).toBe("M292.88 78.75L907.13 78.75");
  expect(drawn.map(({ text }) => text)).toContain("Money");
  expect(drawn.filter(({ attributes }) => attributes.r === "3.4")).toHaveLength(1);
});

test("words never lie on words, and nothing leaves the picture, in any size", () => {
  const place = fc.tuple(fc.integer({ min: 0, max: 780 }), fc.integer({ min: 0, max: 800 }));
  const size = fc.integer({ min: 200, max: 2000 });
  fc.assert(
    fc.property(fc.tuple(place, place, place, place), size, size, (places, width, height) => {
      const boxes = writtenBoxes(
        drawPicture(placed(named("A rather long name"), places), { ...request, width, height }),
      );
      for (const [at, a] of boxes.entries()) {
        expect(a.left >= 0 && a.right <= width && a.top >= 0 && a.bottom <= height).toBe(true);
        for (const b of boxes.slice(at + 1)) {
          expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
        }
      }
    }),
  );
});
