import type Sigma from "sigma";
import type { DrawnLink, DrawnNode } from "./drawn-graph.ts";

/**
 * Tells which entity was clicked, undefined for the empty stage, and which was clicked twice. Sigma takes any two quick clicks
 * for a wish to zoom; they are one only where both meet nothing.
 */
export function listenToClicks(
  sigma: Sigma<DrawnNode, DrawnLink>,
  clicked: (id: string | undefined) => void,
  clickedTwice: (id: string) => void,
): void {
  let last: string | undefined;
  const click = (id: string | undefined) => {
    last = id;
    clicked(id);
  };
  sigma.on("clickNode", ({ node }) => click(node));
  sigma.on("clickStage", () => click(undefined));
  sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    if (last === node) clickedTwice(node);
    else click(node);
  });
  sigma.on("doubleClickStage", ({ preventSigmaDefault }) => {
    if (last === undefined) return;
    preventSigmaDefault();
    click(undefined);
  });
}
