import type { Subgraph } from "#contract/subgraph.ts";
import { drawnInSteps } from "#scene/drawn-in-steps.ts";
import { Scene } from "#scene/scene.ts";
import { prepareSketches, SketchFirst } from "#scene/sketch-first.ts";
import { steadyCamera } from "#scene/steady-camera.ts";
import { NO_FILTER } from "#scene/visibility.ts";
import type { OpenRender, PlacedGraph } from "./render-view.ts";

/** The product's own scene, as its panes have it: first a sketch, then shapes, names, bent links and arrow heads. */
export async function ours(): Promise<OpenRender> {
  await prepareSketches();
  return openOurs;
}

const openOurs: OpenRender = (host, graph) => {
  const sketch = new SketchFirst(host);
  const scene = new Scene(host, {
    onFrame: () => sketch.drawn(),
    theme: "light",
    wheel: "zoom",
    reducedMotion: true,
    steadyCamera,
    onSelect: () => undefined,
  });
  const subgraph = subgraphOf(graph);
  const stored = subgraph.arrangement;
  const plain = { filter: NO_FILTER, theme: "light", corner: undefined, looks: undefined } as const;
  sketch.show(
    { subgraph, stored, ...plain },
    () => drawnInSteps(subgraph),
    (graph) => scene.show(subgraph, stored, [], undefined, graph),
  );
  let zoom = 1;
  return {
    async begun() {
      while (!host.querySelector("[data-sketch], [data-drawn]"))
        await new Promise((resolve) => requestAnimationFrame(resolve));
    },
    lookAt(look) {
      // One step of the camera, as a reader takes it: along, or nearer.
      if (look.zoom !== zoom) scene.zoom(look.zoom / zoom);
      else scene.handiwork.lookTo({ x: look.x, y: -look.y });
      ({ zoom } = look);
    },
  };
};

function subgraphOf({ x, y, source, target, width, height }: PlacedGraph): Subgraph {
  const nodes = Array.from(x.keys());
  const degree = nodes.map(() => 0);
  for (const end of [...source, ...target]) degree[end] = (degree[end] ?? 0) + 1;
  const zeros = nodes.map(() => 0);
  const id = nodes.map((node) => `n${node}`);
  return {
    ...{ dataset: "bench", asOf: "2026-01-01", forms: [], kinds: ["company", "product"] },
    types: [{ type: "LINK", label: "links to" }],
    nodes: {
      ...{ id, name: id, nameZh: nodes.map(() => ""), figure: nodes.map(() => ""), x: [...x], y: [...y] },
      ...{ kind: nodes.map((node) => node % 2), form: nodes.map(() => -1), flow: zeros, disputes: zeros, degree },
      tier: nodes.map(() => 4),
    },
    links: {
      ...{ source: [...source], target: [...target], type: source.map(() => 0), flow: source.map((_, at) => at % 4) },
      ...{ claims: source.map(() => 1), hedge: source.map(() => ""), disputes: source.map(() => 0) },
    },
    shown: {
      entities: { shown: x.length, total: x.length },
      links: { shown: source.length, total: source.length },
    },
    evidence: { claims: 0, sources: 0, disputes: 0 },
    arrangement: { name: "bench", width, height },
  };
}
