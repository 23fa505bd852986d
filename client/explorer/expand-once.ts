import { expandedBy } from "#view/expanded.ts";
import { known } from "./answer.ts";
import type { Atlas } from "./atlas.ts";
import { drawnLinks, linksLeftOut } from "./drawn-links.ts";

/** Selects an entity and draws some more of its neighbours, where any are left; a query's answer stays as it is. */
export function expandOnce(atlas: Atlas, id: string): void {
  const { view, picture, laid } = atlas.read();
  const drawn = known(picture);
  if (!drawn || laid || !drawn.nodes.id.includes(id) || linksLeftOut(drawn, id) === 0) atlas.choose(id);
  else atlas.go({ select: id, expansions: expandedBy(view.expansions, id, drawnLinks(drawn, id).neighbours) });
}
