import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import type { DrawnLink, DrawnNode } from "./drawn-graph.ts";
import { sigmaSettings } from "./sigma-settings.ts";

/**
 * A sigma that fills a container, in place of all that was in it but a sketch; it is filled when it has its bounds, and so drawn
 * once.
 */
export function emptySigma(
  container: HTMLElement,
  drawn: Parameters<typeof sigmaSettings>[0],
): Sigma<DrawnNode, DrawnLink> {
  // kill() empties its container, so that it gets one of its own.
  const host = document.createElement("div");
  host.style.cssText = "position:absolute;inset:0";
  container.replaceChildren(host, ...container.querySelectorAll(":scope > [data-sketch]"));
  return new Sigma<DrawnNode, DrawnLink>(new MultiDirectedGraph(), host, sigmaSettings(drawn));
}
