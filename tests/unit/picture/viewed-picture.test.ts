import fc from "fast-check";
import { expect, test } from "vitest";
import type { Point } from "#contract/curve.ts";
import type { Mark } from "#contract/mark.ts";
import { Snapshot } from "#contract/snapshot.ts";
import { SNAPSHOT_FORMAT } from "#contract/snapshot-format.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { readFrozen } from "#element/frozen-view.ts";
import { stillDrawing } from "#element/still-drawing.ts";
import { laidOutPicture } from "#layout/laid-out-picture.ts";
import { pictureTask } from "#layout/picture-task.ts";
import { runLayout } from "#layout/run-layout.ts";
import { drawnIn } from "#picture/drawn.ts";
import { laidPicture, type PictureLayouts, viewedPicture } from "#picture/viewed-picture.ts";
import { frozenLooks } from "#routes/frozen-looks.ts";
import { drawnGraph } from "#scene/drawn-graph.ts";
import { placesToTake, takePlaces } from "#scene/moved-places.ts";
import { visibilityOf } from "#scene/visibility.ts";
import { pictured } from "#tests/support/pictured.ts";
import { groupedPicture } from "#view/grouped-picture.ts";
import { layoutWish } from "#view/layout-wish.ts";
import { pictureStyle } from "#view/picture-style.ts";
import { formatView, parseView } from "#view/view-address.ts";
import type { ViewState } from "#view/view-state.ts";
import { viewFilter } from "#view/visible-rows.ts";
import { visibleSubgraph } from "#view/visible-subgraph.ts";

const plain = pictured({
  nodes: [
    ["co:a", "company"],
    ["co:b", "company"],
    ["ini:c", "initiative"],
    ["ini:d", "initiative"],
    ["con:e", "concept"],
    ["leg:data", "leg"],
  ],
  links: [
    ["co:a", "ini:c", "RUNS", "money"],
    ["co:b", "ini:d", "RUNS", "money", "reportedly"],
    ["ini:c", "con:e", "ADDRESSES", "none", "", 2],
    ["ini:c", "ini:d", "FEEDS", "data"],
    ["ini:d", "leg:data", "FEEDS", "data"],
  ],
});
const answer: Subgraph = {
  ...plain,
  nodes: {
    ...plain.nodes,
    x: [90, 500, 200, 610, 330, 720],
    y: [80, 120, 420, 390, 700, 650],
    degree: [1, 1, 3, 3, 1, 9],
  },
};
const layouts: PictureLayouts = { layOut: async (task) => runLayout(task) };

/** How one thing is drawn, its place in pixels of the drawing. */
interface Seen {
  readonly place: Point;
  readonly size: number;
  readonly mark: Mark | undefined;
  readonly words: string;
}
interface Sight {
  readonly nodes: Readonly<Record<string, Seen>>;
  readonly links: Readonly<Record<string, unknown>>;
  /** What is there without being pale. */
  readonly plain: readonly string[];
}

function near({ x, y }: Point): Point {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}

/** What the explorer and the embedded page draw. */
function inScene(view: ViewState): Sight {
  const wish = layoutWish(view);
  const laid = wish ? laidOutPicture(answer, wish.name, runLayout(pictureTask(answer, wish))).picture : answer;
  const drawing = groupedPicture(laid, view.groups);
  const graph = drawnGraph(drawing, pictureStyle([answer], view.style)?.[0]);
  takePlaces(graph, placesToTake(graph, view.moved));
  const { nodes, links } = visibilityOf(drawing, viewFilter(view));
  return {
    nodes: Object.fromEntries(
      graph
        .filterNodes((id) => nodes.has(id))
        .map((id) => {
          const { x, y, size, mark, figure, form } = graph.getNodeAttributes(id);
          return [id, { place: near({ x, y: -y }), size, mark, words: `${figure} ${form}` }];
        }),
    ),
    links: Object.fromEntries(
      graph
        .filterEdges((id) => links.has(id))
        .map((id) => {
          const { tint, mark, weight } = graph.getEdgeAttributes(id);
          return [id, { tint, mark, weight }];
        }),
    ),
    plain: [...nodes, ...links].flatMap(([id, how]) => (how === "plain" ? [id] : [])).toSorted(),
  };
}

async function seenBy(view: ViewState) {
  const wish = layoutWish(view);
  const laid = wish ? await laidPicture(answer, wish, layouts, undefined) : { picture: answer, guides: [] };
  return viewedPicture(answer, laid, view, undefined);
}

/** What the server draws as SVG and PNG. */
async function inPicture(view: ViewState): Promise<Sight> {
  const { drawing, ...looked } = await seenBy(view);
  const { width, height } = drawing.arrangement;
  const { nodes, links } = drawnIn(
    { left: 0, top: 0, right: width, bottom: height },
    drawing,
    { ...looked, selected: [] },
    1,
  );
  const keyOf = (link: (typeof links)[number]) => `${link.source.id} ${link.type} ${link.target.id}`;
  return {
    nodes: Object.fromEntries(
      nodes.map(({ id, x, y, radius, mark, figure, form }) => [
        id,
        { place: near({ x, y }), size: radius, mark, words: `${figure} ${form}` },
      ]),
    ),
    links: Object.fromEntries(
      links.map((link) => [keyOf(link), { tint: link.tint, mark: link.mark, weight: link.weight }]),
    ),
    plain: [
      ...nodes.filter(({ isFaded }) => !isFaded).map(({ id }) => id),
      ...links.filter(({ state }) => state !== "faded").map(keyOf),
    ].toSorted(),
  };
}

/** What the element gets to draw, after it has gone over the wire. */
async function frozenBy(view: ViewState) {
  const seen = await seenBy(view);
  const { drawing, pale } = visibleSubgraph(seen.drawing, seen.filter);
  const snapshot = Snapshot.parse({
    ...{ format: SNAPSHOT_FORMAT, version: 1, frozenOn: "2026-11-23", title: "", subject: "", about: "", origin: "" },
    ...{
      view: formatView(view),
      drawing,
      guides: [...seen.guides],
      pinned: [...seen.pinned],
      pale: [...pale],
      claims: [],
      sources: [],
    },
    ...(seen.looks && { looks: frozenLooks(drawing, seen.looks, view.style) }),
    ...(seen.camera && { camera: seen.camera }),
  });
  return readFrozen(JSON.parse(JSON.stringify(snapshot)), "snapshot");
}

async function inElement(view: ViewState): Promise<Sight> {
  const frozen = await frozenBy(view);
  const { graph, visible } = stillDrawing(frozen, undefined, frozen.drawing.arrangement, "light");
  return {
    nodes: Object.fromEntries(
      graph.mapNodes((id, { x, y, size, mark, figure, form }) => [
        id,
        { place: near({ x, y: -y }), size, mark, words: `${figure} ${form}` },
      ]),
    ),
    links: Object.fromEntries(graph.mapEdges((id, { tint, mark, weight }) => [id, { tint, mark, weight }])),
    plain: [...graph.nodes(), ...graph.edges()]
      .filter((id) => visible.nodes.get(id) === "plain" || visible.links.get(id) === "plain")
      .toSorted(),
  };
}

const part = (key: string, ...values: readonly string[]) =>
  fc.constantFrom(...values).map((value) => (value === "" ? "" : `${key}=${value}`));
const anySearch = fc
  .tuple(
    part("layout", "", "organic", "type~2", "community", "hierarchy", "radial~ini:d", "stored~spread"),
    part(
      "style",
      "",
      "colour:community,size:degree,icon:none",
      "colour:kind,company~3,names:degree,label:kind",
      "company~5,width:claims",
    ),
    part("filter", "", "!kind~concept", "links~2~"),
    part("hide", "", "leg", "concept,leg"),
    part("dim", "", "1"),
    part("hedged", "", "0"),
    part("moved", "", "co:a~40~-12,group:1~9~9"),
    part("pinned", "", "co:a,ini:d"),
    part("held", "", "co:a~300~200,ini:d~20~60"),
    part("group", "", "1~Both~ini:c~con:e"),
    part("out", "", "co:b"),
    part("only", "", "co:a,ini:c,ini:d,leg:data"),
  )
  .map((parts) => `?${parts.filter(Boolean).join("&")}`);

test("a view is the same picture in the scene, drawn on the server, and in the element", async () => {
  await fc.assert(
    fc.asyncProperty(anySearch, async (search) => {
      const view = parseView(search);
      const scene = inScene(view);
      expect(Object.keys(scene.nodes).length).toBeGreaterThan(0);
      const [picture, element] = [await inPicture(view), await inElement(view)];
      expect(picture).toEqual(scene);
      expect(element).toEqual(scene);
    }),
    { seed: 20261123, numRuns: 60 },
  );
});

test("who looks at a part sees it at the same place and as large in the picture and in the element", async () => {
  const size = { width: 600, height: 560 };
  const box = { left: 0, top: 0, right: size.width, bottom: size.height };
  const offset = fc.integer({ min: -150, max: 150 });
  await fc.assert(
    fc.asyncProperty(fc.tuple(offset, offset, offset, fc.constantFrom(0.2, 0.5, 1.7)), async ([x, y, by, pixels]) => {
      const view = parseView(`?camera=co:a~${x}~${y}~${pixels}&moved=co:a~${by}~12&frame=wide`);
      const { drawing, ...looked } = await seenBy(view);
      const { nodes } = drawnIn(box, drawing, { ...looked, selected: [] });
      const still = stillDrawing(await frozenBy(view), undefined, size, "light");
      const seen = still.graph.filterNodes((id) => {
        const { x, y } = still.placeOf(id);
        const reach = still.radiusOf(id);
        return x + reach > 0 && x - reach < size.width && y + reach > 0 && y - reach < size.height;
      });
      expect(nodes.map(({ id }) => id).toSorted()).toEqual(seen.toSorted());
      for (const { id, radius, ...place } of nodes) {
        expect(near(place)).toEqual(near(still.placeOf(id)));
        expect(radius).toBeCloseTo(still.radiusOf(id), 6);
      }
      // The sight is told from where it stood before it was moved.
      const [a] = nodes.filter(({ id }) => id === "co:a");
      if (a) expect(near(a)).toEqual(near({ x: 300 + (by - x) / pixels, y: 280 + (12 - y) / pixels }));
    }),
    { seed: 20261124, numRuns: 60 },
  );
});
