import { PALETTES, type Theme } from "#contract/palette.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import type { ExportGraph } from "#export/export-graph.ts";
import type { Extent } from "#export/picture-strokes.ts";
import type { Sheet } from "#export/sheet.ts";
import { viewGraph } from "#export/view-graph.ts";
import { arrangedPicture } from "#view/arranged-picture.ts";
import { dateWords } from "#view/date-words.ts";
import { viewSubject } from "#view/view-state.ts";
import { visibleRows } from "#view/visible-rows.ts";
import { known } from "./answer.ts";
import type { Room } from "./atlas-context.ts";
import type { AtlasState } from "./atlas-state.ts";
import { mastheadOf } from "./masthead.ts";
import { shownFilter } from "./shown-filter.ts";
import { counted } from "./wording.ts";

/** What is chosen of a picture that is taken away. */
export interface SheetChoice {
  readonly width: number;
  readonly height: number;
  readonly extent: Extent;
  readonly theme: Theme;
  readonly isFramed: boolean;
}

/** What is on the screen as a sheet of paper; undefined where nothing is drawn. */
export function takenSheet({ atlas, easel }: Pick<Room, "atlas" | "easel">, choice: SheetChoice): Sheet | undefined {
  const parts = easel?.drawings ?? [];
  if (parts.length === 0) return undefined;
  const state = atlas.read();
  const { width, height, extent, theme, isFramed } = choice;
  const { question } = mastheadOf(state);
  return {
    size: { width, height },
    palette: PALETTES[theme],
    extent,
    title: takenTitle(state),
    question,
    facts: factWords(state),
    parts,
    isFramed,
  };
}

/** The entities and links of the view where they are drawn, without what is left out. */
export function takenGraph(state: AtlasState, desk: Pick<Room["layoutDesk"], "drawn">): ExportGraph {
  const pictures = picturesOf(state).map((picture, place) => desk.drawn(place)?.picture ?? picture);
  return {
    ...viewGraph({ title: takenTitle(state), pictures, filter: shownFilter(state), palette: PALETTES.light }),
  };
}

/** What the view is about: the lens or story, and whom it looks at. */
function takenTitle(state: AtlasState): string {
  const { title, names } = mastheadOf(state);
  const [picture] = picturesOf(state);
  const isOfOne = picture && !state.laid && state.view.compare === undefined;
  const subject = isOfOne ? nameOf(picture, viewSubject(state.view)) : undefined;
  const whole = state.view.story ? names.toReversed() : [title, subject];
  return whole.filter(Boolean).join(": ") || title;
}

function picturesOf({ view, picture, rival }: AtlasState): readonly Subgraph[] {
  const pictures = [known(picture), view.compare === undefined ? undefined : known(rival)];
  return pictures.flatMap((one) => (one ? arrangedPicture(one, view) : []));
}

function nameOf({ nodes }: Subgraph, id: string | undefined): string | undefined {
  return id === undefined ? undefined : nodes.name[nodes.id.indexOf(id)];
}

function factWords(state: AtlasState): string {
  const pictures = picturesOf(state);
  const filter = shownFilter(state);
  const latest = pictures
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1);
  const subjects = [viewSubject(state.view), state.view.compare];
  const counts = pictures.map((picture, at) => {
    const name = pictures.length > 1 ? nameOf(picture, subjects[at]) : undefined;
    const { nodes, links } = visibleRows(picture, filter);
    const { shown, evidence } = picture;
    const words = [
      `${nodes.length} of ${counted(shown.entities.total, "entity", "entities")}`,
      `${links.length} of ${counted(shown.links.total, "link")}`,
      `from ${counted(evidence.claims, "claim")} in ${counted(evidence.sources, "source")}`,
      ...(evidence.disputes > 0 ? [counted(evidence.disputes, "dispute")] : []),
    ].join(", ");
    return name === undefined ? words : `${name}: ${words}`;
  });
  const said = [latest ? `Facts as of ${dateWords(latest)}` : "", ...counts, `Initiative Atlas, ${location.href}`];
  return said.filter(Boolean).join(" · ");
}
