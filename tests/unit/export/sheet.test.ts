import { expect, test } from "vitest";
import { textWidth } from "#contract/drawing.ts";
import { styleIconPath } from "#contract/icons.ts";
import { weighedWidth } from "#contract/link-paint.ts";
import { PALETTES } from "#contract/palette.ts";
import { drawLink } from "#export/link-strokes.ts";
import type { Sheet } from "#export/sheet.ts";
import { svgText } from "#export/sheet-files.ts";
import { brokenLines } from "#export/sheet-text.ts";
import { fontOf, SvgPen } from "#export/svg-pen.ts";
import { drawnGraph } from "#scene/drawn-graph.ts";
import type { OverlayState } from "#scene/overlay-state.ts";
import { NO_FILTER, visibilityOf } from "#scene/visibility.ts";
import { pictured } from "#tests/support/pictured.ts";
import { pictureStyle } from "#view/picture-style.ts";
import { readStyle } from "#view/style-rules.ts";

const widthOf = (text: string, font: string) => textWidth(text, fontOf(font).size, fontOf(font).weight);

const answer = pictured({
  nodes: [
    ["co:a", "company"],
    ["leg:data", "leg"],
    ["con:y", "concept"],
  ],
  links: [
    ["co:a", "leg:data", "FULFILS", "data", "is said to"],
    ["co:a", "con:y", "ADDRESSES", "none", "", 2],
  ],
});
const names = ['A <b> & "co"', "阿里巴巴", "Y"];
const spread = {
  ...answer,
  nodes: { ...answer.nodes, name: names, x: [100, 400, 700], y: [100, 400, 700] },
};

function drawing(part: Partial<OverlayState> = {}): OverlayState {
  const graph = drawnGraph(spread);
  return {
    ...{ graph, palette: PALETTES.light, frame: "wide", scale: 1, size: { width: 780, height: 800 } },
    ...{ stored: { width: 780, height: 800 }, order: graph.nodes(), links: graph.edges(), prominent: new Set() },
    ...{
      looks: undefined,
      corner: undefined,
      visible: visibilityOf(spread, NO_FILTER),
      lit: undefined,
      selected: [],
      pinned: new Set(),
      cursor: undefined,
    },
    ...{ hovered: undefined, hoveredLink: undefined },
    placeOf: (id) => ({ x: graph.getNodeAttribute(id, "x"), y: -graph.getNodeAttribute(id, "y") }),
    radiusOf: (id) => graph.getNodeAttribute(id, "size"),
    guides: [],
    pointAt: (point) => point,
    ...part,
  };
}

function sheet(part: Partial<Sheet> = {}): Sheet {
  return {
    ...{ size: { width: 900, height: 900 }, palette: PALETTES.light, extent: "all", isFramed: true },
    ...{ title: "Cash & <cow>", question: "What?", facts: "Facts as of 25 Sep 2025 · 2 claims in 1 source" },
    parts: [{ drawing: drawing(), caption: undefined }],
    ...part,
  };
}

/** What is written in a sheet, without the halos. */
function wordsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text [^>]*fill="#[^>]*>([^<]*)<\/text>/g)].map(([, words = ""]) => words);
}

test("a sheet has title, names, verbs, a legend of what is drawn and the facts, all escaped", () => {
  const svg = svgText(sheet(), widthOf);
  expect(svg).toContain(
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900" viewBox="0 0 900 900" role="img">',
  );
  expect(svg).toContain("<title>Cash &amp; &lt;cow&gt;</title>");
  expect(wordsOf(svg)).toEqual([
    ...["Cash &amp; &lt;cow&gt;", "What?"],
    ...["Leg of the formula", "Company", "Concept", "data", "other links", "hedged or disputed", "disputed"],
    "Facts as of 25 Sep 2025 · 2 claims in 1 source",
    ...["A &lt;b&gt; &amp; &quot;co&quot;", "阿里巴巴", "Y", "fulfils", "addresses"],
  ]);
  expect(svg).not.toMatch(/<b>|NaN|undefined|style=/);
});

test("the legend of a sheet tells icons and widths that a rule has chosen, drawn as the picture has them", () => {
  const looks = pictureStyle([spread], readStyle("icon:kind,width:disputes"))?.[0];
  const framed = sheet({ parts: [{ drawing: drawing({ looks }), caption: undefined }] });
  const svg = svgText(framed, widthOf);
  expect(wordsOf(svg).slice(2, 7)).toEqual(["Leg of the formula", "Company", "Concept", "0 disputes", "2 disputes"]);
  // The mast of a company, on its grid of 24, and the widest of all links.
  expect(svg.match(new RegExp(`d="${styleIconPath("kind-company")}"`, "g"))).toHaveLength(1);
  expect(svg).toContain(`stroke-width="${weighedWidth(1)}"`);
  expect(svgText(sheet(), widthOf)).not.toContain(`stroke-width="${weighedWidth(1)}"`);
});

test("without its frame a sheet is the picture alone, in the colours that are wanted", () => {
  const svg = svgText(sheet({ isFramed: false, palette: PALETTES.dark }), widthOf);
  expect(wordsOf(svg)).toEqual(["A &lt;b&gt; &amp; &quot;co&quot;", "阿里巴巴", "Y", "fulfils", "addresses"]);
  expect(svg).toContain(`fill="${PALETTES.dark.paper}"`);
  for (const colour of [PALETTES.light.paper, PALETTES.light.ink]) expect(svg).not.toContain(colour);
});

test("what is hidden is not on the sheet, and a comparison stands side by side under its captions", () => {
  const part = drawing({ order: ["leg:data"], links: [] });
  const svg = svgText(
    sheet({
      parts: [
        { drawing: part, caption: "Alibaba" },
        { drawing: part, caption: "Tencent" },
      ],
    }),
    widthOf,
  );
  expect(wordsOf(svg).filter((words) => words === "阿里巴巴")).toHaveLength(2);
  expect(wordsOf(svg)).not.toContain("Y");
  const lefts = ["Alibaba", "Tencent"].map((name) =>
    Number(new RegExp(`<text x="([\\d.]+)"[^>]*>${name}<`).exec(svg)?.[1]),
  );
  expect(lefts).toEqual([238.5, 661.5]);
});

test("what is on the screen is enlarged as it is, and cut where the screen ends", () => {
  const svg = svgText(
    sheet({
      extent: "screen",
      isFramed: false,
      size: { width: 840, height: 840 },
      parts: [{ drawing: drawing({ size: { width: 400, height: 400 } }), caption: undefined }],
    }),
    widthOf,
  );
  // 25.2 of margin; 789.6 for 400 pixels of the screen.
  expect(svg).toContain('<clipPath id="clip1"><path d="M25.2 25.2h789.6v789.6h-789.6Z"/></clipPath>');
  expect(svg.match(/<g /g)).toHaveLength(1);
  expect(svg.match(/<\/g>/g)).toHaveLength(1);
  expect(wordsOf(svg)).not.toContain("Y");
});

test("on a sheet much wider than high the picture has the whole height, beside title and legend", () => {
  const svg = svgText(sheet({ size: { width: 1280, height: 720 } }), widthOf);
  const titleAndName = ["Cash &amp; &lt;cow&gt;", "阿里巴巴"].map((name) =>
    Number(new RegExp(`<text x="([\\d.]+)"[^>]*>${name}<`).exec(svg)?.[1]),
  );
  expect(titleAndName[0]).toBeCloseTo(38.4);
  expect(titleAndName[1]).toBeGreaterThan(38.4 + 240 + 36);
  expect(wordsOf(svg)).toContain("hedged or disputed");
});

test("a link runs from rim to rim, and its head ends at the rim of its target", () => {
  const pen = new SvgPen(widthOf);
  const ends = { source: { x: 0, y: 0 }, target: { x: 100, y: 0 }, radii: [10, 20] as const };
  drawLink(pen, { ...ends, bend: 0, colour: "#123456", width: 2, dotted: true });
  const [body = "", head = ""] = pen.elements.split("\n");
  expect(body).toContain('d="M11.5 0Q40.35 0 69.2 0"');
  expect(body).toContain('stroke-dasharray="3 3"');
  expect(head).toContain('d="M69.2 4.2L78 0L69.2 -4.2Z" fill="#123456"');
});

test("a text is broken at spaces and cut where the lines end", () => {
  const pen = new SvgPen((text) => text.length);
  const style = { font: "400 10px sans-serif", line: 12 };
  expect(brokenLines(pen, "one two three four", style, 8, 3)).toEqual(["one two", "three", "four"]);
  expect(brokenLines(pen, "one two three four", style, 8, 2)).toEqual(["one two", "three…"]);
  expect(brokenLines(pen, "abcdefghijkl", style, 8, 2)).toEqual(["abcdefgh", "ijkl"]);
  expect(brokenLines(pen, "abcdefghijkl", style, 8, 1)).toEqual(["abcdefg…"]);
  expect(brokenLines(pen, "", style, 8, 2)).toEqual([]);
});
