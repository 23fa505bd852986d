import cytoscape from "cytoscape";
import type { PlainPicture } from "#tests/bench/plain-picture.ts";

/* The answer as objects, at its stored places, with names; the rest as cytoscape comes. */

const { nodes, links }: PlainPicture = await (await fetch("/answer.json")).json();
cytoscape({
  container: document.getElementById("picture"),
  elements: [
    ...nodes.map(({ id, name, x, y }) => ({ data: { id, name }, position: { x, y } })),
    ...links.map(({ source, target }, at) => ({ data: { id: `link ${at}`, source, target } })),
  ],
  layout: { name: "preset" },
  style: [{ selector: "node", style: { label: "data(name)" } }],
});
