import { mix } from "#contract/colour.ts";
import type { Tier } from "#contract/drawing.ts";
import type { LabelBoxes } from "#contract/label-boxes.ts";
import type { LabelSide } from "#contract/label-places.ts";
import { drawNodeLabel, type LabelBlock, labelBlock } from "./node-labels.ts";
import type { OverlayState } from "./overlay-state.ts";
import type { Pen } from "./pen.ts";

/** When room was looked for so often, there is none left. */
const MOST_TRIED = 2_000;
const TIERS: readonly Tier[] = [1, 2, 3, 4];

/**
 * First everyone's label under its shape, where it was laid out; then, in what room is left, the others beside theirs.
 * Says how many have none.
 *
 * @param near what is on the screen, the most important first
 */
export function drawNames(context: Pen, state: OverlayState, boxes: LabelBoxes, near: readonly string[]): number {
  const tried = near.slice(0, MOST_TRIED).filter((id) => !isAsked(state, id));
  const groups = [near.filter((id) => isAsked(state, id)), ...inTurn(state, tried)];
  const writer = new NameWriter(context, state, boxes);
  // The large before the small; among equals, whoever finds room under its shape before whoever needs another place.
  let nameless = Math.max(0, near.length - MOST_TRIED);
  for (const group of groups) {
    const homeless = group.filter((id) => !writer.write(id, "under"));
    const roomless = homeless.filter((id) => !writer.write(id, "beside"));
    nameless += roomless.filter((id) => !writer.write(id, "shorter")).length;
  }
  return nameless;
}

/** Whether an entity is paler than it is by itself. */
export function dimmed({ lit, visible }: OverlayState, id: string): boolean {
  return (lit !== undefined && !lit.nodes.has(id)) || visible.nodes.get(id) === "pale";
}

/** Those whose names are written one after another: what is lit, what is prominent, the rest by tier. */
function inTurn({ graph, lit, prominent }: OverlayState, ids: readonly string[]): readonly string[][] {
  const wanted: string[] = [];
  const first: string[] = [];
  const byTier = new Map<Tier, string[]>(TIERS.map((tier) => [tier, []]));
  for (const id of ids)
    if (lit?.nodes.has(id)) wanted.push(id);
    else if (prominent.has(id)) first.push(id);
    else byTier.get(graph.getNodeAttribute(id, "tier"))?.push(id);
  return [wanted, first, ...byTier.values()];
}

/** Its name is written whatever stands in the way. */
function isAsked({ selected, hovered, cursor }: OverlayState, id: string): boolean {
  return id === hovered || id === cursor || selected.includes(id);
}

/** Writes the names of one picture; what a second attempt asks for again is kept. */
class NameWriter {
  readonly #context: Pen;
  readonly #state: OverlayState;
  readonly #boxes: LabelBoxes;
  readonly #blocks = new Map<string, LabelBlock>();
  readonly #colours: (isDimmed: boolean) => { readonly ink: string; readonly soft: string; readonly halo: string };

  constructor(context: Pen, state: OverlayState, boxes: LabelBoxes) {
    this.#context = context;
    this.#state = state;
    this.#boxes = boxes;
    const { ink, soft, paper } = state.palette;
    const faded = (fade: number) => ({ ink: mix(ink, paper, fade), soft: mix(soft, paper, fade), halo: paper });
    const [plain, pale] = [faded(0), faded(0.7)];
    this.#colours = (isDimmed) => (isDimmed ? pale : plain);
  }

  /** Whether there was room for it. */
  write(id: string, where: LabelSide): boolean {
    const state = this.#state;
    const block = this.#blockOf(id, where);
    // No shorter than it was beside its shape, where there was no room, nor under it.
    if (!block) return false;
    const side = where === "beside" && isAsked(state, id) ? "anyhow" : where;
    const colours = this.#colours(dimmed(state, id));
    return drawNodeLabel(this.#context, this.#boxes, block, state.placeOf(id), state.radiusOf(id), colours, side);
  }

  #blockOf(id: string, where: LabelSide): LabelBlock | undefined {
    const { graph, frame, scale } = this.#state;
    const node = graph.getNodeAttributes(id);
    if (where === "shorter")
      return node.figure ? labelBlock(this.#context, { ...node, figure: "" }, frame, scale) : undefined;
    const block = this.#blocks.get(id) ?? labelBlock(this.#context, node, frame, scale);
    this.#blocks.set(id, block);
    return block;
  }
}
