import { call } from "#api/call.ts";
import { asFailure } from "#api/failure.ts";
import { lensEndpoint } from "#contract/endpoints.ts";
import type { Source } from "#contract/entity.ts";
import type { Theme } from "#contract/palette.ts";
import type { StoryHighlight } from "#contract/story.ts";
import { frameOf, type Subgraph } from "#contract/subgraph.ts";
import type { LaidOutPicture } from "#layout/laid-out-picture.ts";
import { made } from "#scene/made.ts";
import type { EvidenceIndex } from "#view/evidence-index.ts";
import { expandedBy } from "#view/expanded.ts";
import type { FrameOptions } from "#view/frame-options.ts";
import { localised } from "#view/localised.ts";
import type { PictureLooks } from "#view/picture-style.ts";
import type { PropertyIndex } from "#view/property-index.ts";
import { namedProperties } from "#view/property-use.ts";
import { secondView } from "#view/second-view.ts";
import { styleWords } from "#view/style-words.ts";
import { formatView } from "#view/view-address.ts";
import type { ViewState } from "#view/view-state.ts";
import { needsEvidence, viewFilter } from "#view/visible-rows.ts";
import { element } from "./element.ts";
import { askEvidence, askProperties, askSources, type FrameQuestion, questionOf } from "./frame-answers.ts";
import { neighboursOf } from "./frame-entities.ts";
import { type FrameEvents, frameEvents } from "./frame-events.ts";
import { frameLooks } from "./frame-looks.ts";
import { brokenBetween, figures, linkSentences } from "./frame-text.ts";
import type { FrameWords } from "./frame-words.ts";
import { laidOutFrame } from "./laid-out-frame.ts";
import { LivePicture, type Pictured } from "./live-picture.ts";

/** Narrower than this the picture is drawn as on a phone. */
const NARROW_PX = 560;
const NARROW_PAIR_PX = 1120;

/** What is shown, as the panels beside the picture need it. */
export interface Shown {
  readonly view: ViewState;
  readonly highlight: StoryHighlight | undefined;
  /** One, or the two of a comparison; in the frame's language. */
  readonly subgraphs: readonly Subgraph[];
  /** What a layout says of its places, for each of them. */
  readonly guides?: readonly LaidOutPicture["guides"][];
  /** Of all that is shown, each once. */
  readonly sources: () => Promise<readonly Source[]>;
  /** The claims behind it, where the view is filtered by them. */
  readonly evidence?: EvidenceIndex | undefined;
  /** The values of the properties that the view names. */
  readonly properties?: PropertyIndex | undefined;
  /** By the view's rules of style, where it has any. */
  readonly looks?: readonly PictureLooks[] | undefined;
}

/** The one view of the frame, or the two of a comparison, with their figures and the way to the explorer. */
export class FramePicture {
  readonly events: FrameEvents = frameEvents();
  readonly #dark = matchMedia("(prefers-color-scheme: dark)");
  readonly #options: FrameOptions;
  readonly #words: FrameWords;
  readonly #pictures: LivePicture[] = [];
  /** Origin or path in front of all addresses of answers; empty but for signed frames. */
  readonly #from: string;
  #asked = 0;
  #shown: Shown | undefined;

  constructor(options: FrameOptions, words: FrameWords, from = "") {
    this.#options = options;
    this.#words = words;
    this.#from = from;
    this.#dark.addEventListener("change", () => {
      for (const picture of this.#pictures) picture.setTheme();
    });
  }

  get shown(): Shown | undefined {
    return this.#shown;
  }

  /**
   * Shows a view, moving from the one before; what was asked for earlier and comes later is not drawn.
   *
   * @throws Failure of `call`, or an Error where the lens is unknown or the part that draws cannot be fetched
   */
  async show(view: ViewState, highlight?: StoryHighlight): Promise<void> {
    element("open").setAttribute("href", `/${formatView(view)}`);
    const second = secondView(view);
    const views = second ? [view, second] : [view];
    const narrow = element("pictures").clientWidth < (second ? NARROW_PAIR_PX : NARROW_PX);
    const questions = views.map((one) => questionOf(one, view.frame ?? (narrow ? "tall" : "wide")));
    this.#asked += 1;
    const turn = this.#asked;
    element("stale").hidden = true;
    const onStale = () => element("stale").toggleAttribute("hidden", false);
    const ask = ({ lens, query }: FrameQuestion) => call(lensEndpoint(lens), query, { onStale, origin: this.#from });
    const [answers, evidence, properties] = await Promise.all([
      Promise.all(questions.map(ask)),
      views.some((one) => needsEvidence(one)) ? askEvidence(this.#from) : undefined,
      askProperties(views.flatMap(namedProperties), this.#from),
      LivePicture.prepare(),
    ]);
    if (turn !== this.#asked) return;
    const sources = () => askSources(questions, this.#from);
    const laid = await Promise.all(
      answers.map((one, at) => laidOutFrame(localised(one, this.#words.views), views[at] ?? view, this.#from)),
    );
    if (turn !== this.#asked) return;
    const [subgraphs, guides] = [laid.map(({ picture }) => picture), laid.map((one) => one.guides)];
    const looks = await frameLooks(subgraphs, view.style, evidence, properties);
    if (turn !== this.#asked) return;
    this.lay({ view, highlight, subgraphs, guides, sources, evidence, properties, looks });
  }

  /** Shows answers that are there already. */
  lay(shown: Shown): void {
    this.#shown = shown;
    element("message").hidden = true;
    element("figures").replaceChildren(
      ...brokenBetween([...figures(shown.subgraphs, this.#words), ...styleWords(shown.view.style)]),
    );
    while (this.#pictures.length < shown.subgraphs.length) this.#pictures.push(this.#open(this.#pictures.length));
    for (const [at, pictured] of this.#pictured(shown).entries()) this.#pictures[at]?.show(pictured);
    this.#tellChosen(shown.view.select);
    this.events.tell("viewchange", { view: formatView(shown.view) });
  }

  /** Lights one entity of what is shown. */
  select(id: string | undefined): void {
    if (!this.#shown) return;
    this.#shown = { ...this.#shown, view: { ...this.#shown.view, select: id } };
    element("open").setAttribute("href", `/${formatView(this.#shown.view)}`);
    for (const picture of this.#pictures) picture.select(id);
    this.#tellChosen(id);
    this.events.tell("select", { id, name: this.#nameOf(id) });
  }

  /** Draws some more of an entity's neighbours, where the frame may. */
  async expand(id: string): Promise<void> {
    const shown = this.#shown;
    const drawn = shown?.subgraphs.find(({ nodes }) => nodes.id.includes(id));
    if (!shown || !drawn || shown.view.story) return;
    const expansions = expandedBy(shown.view.expansions, id, neighboursOf(drawn, id));
    await this.show({ ...shown.view, select: id, expansions });
    this.events.tell("expand", { id, name: this.#nameOf(id) ?? id });
  }

  /** The drawing of what is shown, as a file. @throws Error where the server cannot draw it */
  async image(format: "svg" | "png"): Promise<Blob> {
    const { view, subgraphs } = this.#shown ?? {};
    if (!view || view.query) throw new Error("There is no picture of this yet.");
    const place = this.#posterOf(view, subgraphs?.some((one) => frameOf(one) === "tall") ?? false);
    const response = await fetch(`${this.#from}${place.replace("/picture.svg", `/picture.${format}`)}`);
    if (!response.ok) throw new Error(`The picture cannot be drawn now (status ${response.status}).`);
    return response.blob();
  }

  zoom(how: "in" | "out" | "fit"): void {
    for (const picture of this.#pictures) picture.zoom(how);
  }

  #pictured({ view, subgraphs, guides, highlight, evidence, properties, looks }: Shown): readonly Pictured[] {
    const stored = {
      width: Math.max(...subgraphs.map(({ arrangement }) => arrangement.width)),
      height: Math.max(...subgraphs.map(({ arrangement }) => arrangement.height)),
    };
    const second = secondView(view);
    return subgraphs.map((subgraph, at) => {
      const one = at === 0 ? view : (second ?? view);
      const filter = viewFilter(one, evidence, properties);
      const poster = view.query ? undefined : `${this.#from}${this.#posterOf(one, frameOf(subgraph) === "tall")}`;
      return { subgraph, stored, guides: guides?.[at] ?? [], looks: looks?.[at], filter, highlight, view: one, poster };
    });
  }

  #posterOf(view: ViewState, tall: boolean): string {
    const place = formatView({ ...view, compare: undefined, beside: undefined, table: false, query: undefined });
    const size = tall ? "width=390&height=600" : "width=900&height=580";
    const locale = this.#words.locale === "en" ? "" : `&locale=${this.#words.locale}`;
    return `/picture.svg${place}${place === "" ? "?" : "&"}${size}${this.#theme === "dark" ? "&theme=dark" : ""}${locale}&words=none`;
  }

  #open(at: number): LivePicture {
    const places = element("pictures");
    const place = places.children[at] ?? places.appendChild(anotherPlace());
    places.toggleAttribute("data-pair", places.children.length > 1);
    if (!(place instanceof HTMLElement)) throw new Error("embed.html has no place for a picture.");
    return new LivePicture(place, {
      theme: () => this.#theme,
      onSelect: (chosen) => this.select(chosen),
      onExpand:
        this.#options.role === "explore"
          ? (id) => void this.expand(id).catch((fault: unknown) => this.events.tell("error", faultOf(fault)))
          : undefined,
      onAnnounce: (text) => {
        element("chosen").textContent = text;
      },
      onUnavailable: ({ subgraph }) => list(subgraph, this.#words),
    });
  }

  #nameOf(id: string | undefined): string | undefined {
    const { nodes } = this.#shown?.subgraphs.find((one) => one.nodes.id.includes(id ?? "")) ?? {};
    return nodes?.name[nodes.id.indexOf(id ?? "")];
  }

  get #theme(): Theme {
    return this.#options.theme ?? (this.#dark.matches ? "dark" : "light");
  }

  #tellChosen(id: string | undefined): void {
    const { nodes } = this.#shown?.subgraphs.find((one) => one.nodes.id.includes(id ?? "")) ?? {};
    const at = nodes?.id.indexOf(id ?? "") ?? -1;
    const said = [[nodes?.name[at], nodes?.nameZh[at]].filter(Boolean).join(" "), nodes?.figure[at]];
    element("chosen").textContent = said.filter(Boolean).join(" · ");
  }
}

function faultOf(thrown: unknown): { readonly message: string } {
  return { message: asFailure(thrown).message };
}

function anotherPlace(): HTMLElement {
  const figure = made("figure", { role: "application", ariaLabel: element("picture").ariaLabel });
  const poster = made("picture", { className: "poster" }, made("img", { alt: "", hidden: true }));
  return made("div", { className: "place" }, poster, figure);
}

/** What the picture would say, in sentences: where there is no WebGL, or it was lost. */
function list(subgraph: Subgraph, words: FrameWords): void {
  const message = element("message");
  message.hidden = false;
  const sentences = linkSentences(subgraph).map((sentence) => made("li", { textContent: sentence }));
  message.replaceChildren(words.unavailable, made("ul", {}, ...sentences));
}
