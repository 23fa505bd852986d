import { entityKinds, FLOWS } from "#contract/kinds.ts";
import { markColour } from "#contract/mark.ts";
import { PALETTES, type Theme } from "#contract/palette.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { glyphSvg } from "#scene/glyph.ts";
import { made } from "#scene/made.ts";
import { strangerLooks } from "#scene/stranger-looks.ts";
import type { PictureLooks } from "#view/picture-style.ts";
import { signImage } from "#view/sign-markup.ts";
import { toggled, type ViewState } from "#view/view-state.ts";
import type { FrameWords } from "./frame-words.ts";

interface LegendParts {
  readonly subgraphs: readonly Subgraph[];
  /** By the view's rules of style; they share one key. */
  readonly looks: readonly PictureLooks[] | undefined;
  readonly view: ViewState;
  readonly theme: Theme;
  readonly words: FrameWords;
  /** Leaves something out or takes it in again; undefined where readers only look. */
  readonly go: ((part: Partial<ViewState>) => void) | undefined;
}

interface Row {
  readonly mark: HTMLElement;
  readonly label: string;
  readonly count: number | undefined;
  readonly isShown: boolean;
  /** What choosing it changes; undefined where it cannot be left out. */
  readonly part: Partial<ViewState> | undefined;
}

/** What the colours, the shapes and the dots mean, with counts; a click leaves one out where readers may. */
export function legendOf(parts: LegendParts): readonly Node[] {
  const rows = [...keyRows(parts), ...signRows(parts), ...kindRows(parts), ...flowRows(parts), ...doubtRows(parts)];
  const list = made("ul", { className: "legend" }, ...rows.map((row) => made("li", {}, rowOf(row, parts.go))));
  return parts.go ? [made("p", { className: "soft", textContent: parts.words.leaveOut }), list] : [list];
}

function rowOf({ mark, label, count, isShown, part }: Row, go: LegendParts["go"]): HTMLElement {
  const words = [
    mark,
    made("span", { textContent: label }),
    made("span", { className: "count", textContent: `${count ?? ""}` }),
  ];
  if (!go || !part) return made("span", { className: "legend-row" }, ...words);
  const button = made("button", { type: "button", className: "legend-row" }, ...words);
  button.setAttribute("aria-pressed", String(isShown));
  button.addEventListener("click", () => go(part));
  return button;
}

/** What colours stand for by a rule of style. */
function keyRows({ looks, theme, view, words }: LegendParts): readonly Row[] {
  const isOfKinds = (view.style.rules.colour ?? "kind") === "kind";
  return (looks?.[0]?.key ?? []).map(({ value, words: said, mark, count, isOfLinks }) => {
    const swatch = made("i", { className: "swatch", ariaHidden: "true" });
    swatch.style.background = markColour(mark, PALETTES[theme]);
    const label = isOfKinds && !isOfLinks && value !== "" ? words.kind(value, count) : said;
    return { mark: swatch, label, count, isShown: true, part: undefined };
  });
}

/** What icons and widths stand for by rules of style. */
function signRows({ looks, theme }: LegendParts): readonly Row[] {
  return (looks?.[0]?.signs ?? []).map((sign) => ({
    mark: made("img", { alt: "", width: 18, height: 18, src: signImage(sign, PALETTES[theme]) }),
    label: sign.words,
    count: sign.of === "icon" ? sign.count : undefined,
    isShown: true,
    part: undefined,
  }));
}

function kindRows({ subgraphs, view, theme, words }: LegendParts): readonly Row[] {
  const drawn = subgraphs.flatMap(({ kinds, nodes }) => nodes.kind.map((kind) => kinds[kind] ?? ""));
  const counts = new Map<string, number>();
  for (const kind of drawn) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const looks = strangerLooks([...counts.keys()]);
  const order: readonly string[] = entityKinds;
  const known = [...counts].toSorted(([a], [b]) => placeIn(order, a) - placeIn(order, b) || (a < b ? -1 : 1));
  return known.map(([kind, count]) => {
    const own = entityKinds.find((one) => one === kind);
    const markup = glyphSvg(kind, kind === "leg" ? "money" : "none", PALETTES[theme], looks.get(kind));
    return {
      mark: made("img", { alt: "", width: 18, height: 18, src: `data:image/svg+xml,${encodeURIComponent(markup)}` }),
      label: words.kind(kind, count),
      count,
      isShown: !own || !view.hiddenKinds.includes(own),
      part: own && { hiddenKinds: toggled(view.hiddenKinds, own) },
    };
  });
}

function flowRows({ subgraphs, looks, view, words }: LegendParts): readonly Row[] {
  if (looks?.[0]?.recoloured) return [];
  return FLOWS.flatMap((flow, at) => {
    const count = subgraphs.reduce((sum, { links }) => sum + links.flow.filter((one) => one === at).length, 0);
    if (count === 0) return [];
    const isShown = !view.hiddenFlows.includes(flow);
    return [
      {
        ...{ mark: stroke(flow), label: words.flow(flow), count, isShown },
        part: { hiddenFlows: toggled(view.hiddenFlows, flow) },
      },
    ];
  });
}

function doubtRows({ subgraphs, view, words }: LegendParts): readonly Row[] {
  const count = (of: (links: Subgraph["links"]) => number) => subgraphs.reduce((sum, { links }) => sum + of(links), 0);
  const hedged = count(({ hedge }) => hedge.filter((word) => word !== "").length);
  const disputed = count(({ disputes }) => disputes.filter((one) => one > 0).length);
  const rows: readonly Row[] = [
    {
      mark: stroke("hedged"),
      label: words.hedged,
      count: hedged,
      isShown: !view.hideHedged,
      part: { hideHedged: !view.hideHedged },
    },
    {
      mark: stroke("disputed"),
      label: words.disputed,
      count: disputed,
      isShown: !view.hideDisputed,
      part: { hideDisputed: !view.hideDisputed },
    },
  ];
  return rows.filter((row) => row.count !== 0);
}

function stroke(name: string): HTMLElement {
  const mark = made("i", { className: "stroke", ariaHidden: "true" });
  mark.dataset.flow = name;
  return mark;
}

function placeIn(order: readonly string[], kind: string): number {
  const at = order.indexOf(kind);
  return at < 0 ? order.length : at;
}
