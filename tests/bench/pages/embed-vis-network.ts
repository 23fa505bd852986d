import { Network } from "vis-network/standalone";
import type { PlainPicture } from "#tests/bench/plain-picture.ts";

/* The answer as objects, at its stored places, with names; the rest as vis-network comes. */

const { nodes, links }: PlainPicture = await (await fetch("/answer.json")).json();
const place = document.getElementById("picture");
if (place)
  new Network(
    place,
    {
      nodes: nodes.map(({ id, name, x, y }) => ({ id, label: name, x, y })),
      edges: links.map(({ source, target }) => ({ from: source, to: target, arrows: "to" })),
    },
    { physics: false, nodes: { shape: "dot", size: 8 } },
  );
