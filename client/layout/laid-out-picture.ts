import type { Guide } from "#contract/guide.ts";
import { frameOf, type Subgraph } from "#contract/subgraph.ts";
import type { LayoutResult } from "./layout-task.ts";

/** A picture as it is laid out here, with what the layout says of its own order. */
export interface LaidOutPicture {
  readonly picture: Subgraph;
  readonly guides: readonly Guide[];
}

/** The same picture at other places, in a frame of another size. */
export function laidOutPicture(picture: Subgraph, name: string, result: LayoutResult): LaidOutPicture {
  // A hundredth of a pixel is more than anybody sees, and short where places are written down.
  const rounded = (column: Float64Array) => Array.from(column, (value) => Math.round(value * 100) / 100);
  return {
    picture: {
      ...picture,
      nodes: { ...picture.nodes, x: rounded(result.x), y: rounded(result.y) },
      arrangement: {
        name: `${name}#${frameOf(picture)}`,
        width: Math.ceil(result.width),
        height: Math.ceil(result.height),
      },
    },
    guides: result.guides,
  };
}
