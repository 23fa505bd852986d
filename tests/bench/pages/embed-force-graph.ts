import ForceGraph from "force-graph";
import type { PlainPicture } from "#tests/bench/plain-picture.ts";

/* The answer as objects, at its stored places; the rest as force-graph comes. */

const { nodes, links }: PlainPicture = await (await fetch("/answer.json")).json();
const place = document.getElementById("picture");
if (place)
  new ForceGraph(place)
    .width(place.clientWidth)
    .height(place.clientHeight)
    .cooldownTicks(0)
    .graphData({
      nodes: nodes.map(({ id, name, x, y }) => ({ id, name, fx: x, fy: y, x, y })),
      links: links.map(({ source, target }) => ({ source, target })),
    });
