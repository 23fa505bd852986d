import { PALETTES, type Theme } from "#contract/palette.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import type { ExportGraph } from "#export/export-graph.ts";
import type { Extent } from "#export/picture-strokes.ts";
import type { Sheet } from "#export/sheet.ts";
import { viewGraph } from "#export/view-graph.ts";
import { arrangedPicture } from "#view/arranged-picture.ts";
import { isPaired } from "#view/beside.ts";
import { dateWords } from "#view/date-words.ts";
import { publishersOf } from "#view/publishers.ts";
import { secondView } from "#view/second-view.ts";
import { viewCaption } from "#view/view-caption.ts";
import { viewSubject } from "#view/view-state.ts";
import { type ViewFilter, visibleRows } from "#view/visible-rows.ts";
import { known } from "./answer.ts";
import type { Room } from "./atlas-context.ts";
import type { AtlasState } from "./atlas-state.ts";
import { mastheadOf } from "./masthead.ts";
import { shownFilter } from "./shown-filter.ts";
import { counted } from "./wording.ts";

/** So many publishers are named on a sheet. */
const NAMED_SOURCES = 6;

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
  const parts = partsOf(state).map((part, place) => ({ ...part, picture: desk.drawn(place)?.picture ?? part.picture }));
  return { ...viewGraph({ title: takenTitle(state), parts, palette: PALETTES.light }) };
}

/** What the view is about: the lens or story, and whom it looks at. */
function takenTitle(state: AtlasState): string {
  const { title, names } = mastheadOf(state);
  const parts = partsOf(state);
  const [first] = parts;
  if (parts.length > 1 && state.view.beside !== undefined) return parts.map(({ name }) => name).join(" beside ");
  const isOfOne = first && !state.laid && !isPaired(state.view);
  const subject = isOfOne ? nameOf(first.picture, viewSubject(state.view)) : undefined;
  const whole = state.view.story ? names.toReversed() : [title, subject];
  return whole.filter(Boolean).join(": ") || title;
}

/** One of the pictures that are drawn, with what is left of it, and what it is called beside another. */
interface TakenPart {
  readonly picture: Subgraph;
  readonly filter: ViewFilter;
  readonly name: string;
}

function partsOf({ view, picture, rival, evidence, properties }: AtlasState): readonly TakenPart[] {
  const second = secondView(view);
  const sides = [
    { own: view, other: second, answer: known(picture) },
    ...(second ? [{ own: second, other: view, answer: known(rival) }] : []),
  ];
  return sides.flatMap(({ own, other, answer }) => {
    if (!answer) return [];
    const subject = nameOf(answer, viewSubject(own)) ?? "";
    const name = other && view.beside !== undefined ? viewCaption(own, answer, other) : subject;
    return { picture: arrangedPicture(answer, view), filter: shownFilter({ view: own, evidence, properties }), name };
  });
}

function nameOf({ nodes }: Subgraph, id: string | undefined): string | undefined {
  return id === undefined ? undefined : nodes.name[nodes.id.indexOf(id)];
}

function factWords(state: AtlasState): string {
  const parts = partsOf(state);
  const latest = parts
    .map(({ picture }) => picture.asOf)
    .sort()
    .at(-1);
  const counts = parts.map(({ picture, filter, name }) => {
    const { nodes, links } = visibleRows(picture, filter);
    const { shown, evidence } = picture;
    const words = [
      `${nodes.length} of ${counted(shown.entities.total, "entity", "entities")}`,
      `${links.length} of ${counted(shown.links.total, "link")}`,
      `from ${counted(evidence.claims, "claim")} in ${counted(evidence.sources, "source")}`,
      ...(evidence.disputes > 0 ? [counted(evidence.disputes, "dispute")] : []),
    ].join(", ");
    return parts.length < 2 || name === "" ? words : `${name}: ${words}`;
  });
  const dated = latest ? `Facts as of ${dateWords(latest)}` : "";
  const said = [dated, ...counts, sourceWords(parts), `Initiative Atlas, ${location.href}`];
  return said.filter(Boolean).join(" · ");
}

/** Whose words it rests on: "Sources: TradingKey, Reuters and 12 more"; empty while the claims are not known. */
function sourceWords(parts: readonly TakenPart[]): string {
  const names = [...new Set(parts.flatMap(({ picture, filter }) => publishersOf(picture, filter)))];
  const first = names.slice(0, NAMED_SOURCES);
  const others = names.length - first.length;
  if (first.length === 0) return "";
  return `Sources: ${first.join(", ")}${others > 0 ? ` and ${others} more` : ""}`;
}
