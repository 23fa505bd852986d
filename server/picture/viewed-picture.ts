import type { Guide } from "#contract/guide.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { type LaidOutPicture, laidOutPicture } from "#layout/laid-out-picture.ts";
import type { LayoutResult, LayoutTask } from "#layout/layout-task.ts";
import { pictureTask } from "#layout/picture-task.ts";
import { arrangedPicture } from "#view/arranged-picture.ts";
import type { Sight } from "#view/arrangement.ts";
import type { EvidenceIndex } from "#view/evidence-index.ts";
import { firstDays } from "#view/first-days.ts";
import { drawnSelection, groupedPicture } from "#view/grouped-picture.ts";
import type { ViewLayoutWish } from "#view/layout-wish.ts";
import { type PictureLooks, pictureStyle } from "#view/picture-style.ts";
import type { PropertyIndex } from "#view/property-index.ts";
import type { ViewState } from "#view/view-state.ts";
import { type ViewFilter, viewFilter } from "#view/visible-rows.ts";

/** Lays pictures out: the same task gives the same places as in a browser. */
export interface PictureLayouts {
  /** @throws Problem `picture-busy` where too many wait, or an Error where it takes too long */
  layOut(task: LayoutTask): Promise<LayoutResult>;
}

/** A view as it is drawn, wherever it is drawn without the explorer: where things stand, how they look, what is left out. */
export interface ViewedPicture {
  /** Laid out, grouped, and with everything where it was moved to. */
  readonly drawing: Subgraph;
  readonly guides: readonly Guide[];
  readonly looks: PictureLooks | undefined;
  readonly filter: ViewFilter;
  /** By the ids under which they are drawn, the one whose details are shown first. */
  readonly selected: readonly string[];
  readonly pinned: readonly string[];
  /** Told from where things stand in `drawing`. */
  readonly camera: Sight | undefined;
}

/** An answer at other places. @throws as `layOut` does */
export async function laidPicture(
  answer: Subgraph,
  wish: ViewLayoutWish,
  layouts: PictureLayouts,
  evidence: EvidenceIndex | undefined,
): Promise<LaidOutPicture> {
  const days = wish.name === "time" && evidence ? firstDays(evidence) : undefined;
  return laidOutPicture(answer, wish.name, await layouts.layOut(pictureTask(answer, { ...wish, days })));
}

/**
 * An answer as its view wants it drawn.
 *
 * @param laid the answer where the view's layout puts it
 * @param evidence the claims behind it, where the view cannot be drawn without
 * @param properties the values of the properties that it names
 */
export function viewedPicture(
  answer: Subgraph,
  { picture, guides }: LaidOutPicture,
  view: ViewState,
  evidence: EvidenceIndex | undefined,
  properties?: PropertyIndex,
): ViewedPicture {
  const { groups, select, also, pinned, camera } = view;
  const [first, others] = drawnSelection(select, also, groups);
  return {
    drawing: arrangedPicture(groupedPicture(picture, groups), view),
    guides,
    // Of the answer itself, as the explorer has it: a group is as it comes, and measured by no rule.
    looks: pictureStyle([answer], view.style, evidence, properties)?.[0],
    filter: viewFilter(view, evidence, properties),
    selected: first === undefined ? [] : [first, ...others],
    pinned,
    camera: camera && sightAmongMoved(camera, view.moved),
  };
}

/** A sight is told from where things stood before they were moved; in the drawing they stand where they were moved to. */
function sightAmongMoved(sight: Sight, moved: ViewState["moved"]): Sight {
  const by = Object.hasOwn(moved, sight.near) ? moved[sight.near] : undefined;
  return by ? { ...sight, x: sight.x - by.x, y: sight.y - by.y } : sight;
}
