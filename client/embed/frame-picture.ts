import { call } from "#api/call.ts";
import { asFailure } from "#api/failure.ts";
import { endpoints, type LensId, lensEndpoint, lensSourcesEndpoint } from "#contract/endpoints.ts";
import type { Theme } from "#contract/palette.ts";
import type { StoryHighlight } from "#contract/story.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import type { Scene } from "#scene/scene.ts";
import { hasWebGL } from "#scene/webgl-probe.ts";
import type { EvidenceIndex } from "#view/evidence-index.ts";
import { askedOf } from "#view/expanded.ts";
import { drawnSelection, groupedPicture } from "#view/grouped-picture.ts";
import { isLensId } from "#view/lens-table.ts";
import type { PictureLooks } from "#view/picture-style.ts";
import { isStyled, type StyleRules } from "#view/style-rules.ts";
import { styleWords } from "#view/style-words.ts";
import { formatView } from "#view/view-address.ts";
import type { ViewState } from "#view/view-state.ts";
import { needsEvidence, viewFilter } from "#view/visible-rows.ts";
import { element } from "./element.ts";
import { brokenBetween, figures, linkSentences, sourceItem } from "./frame-text.ts";
import { laidOutFrame } from "./laid-out-frame.ts";

/** Narrower than this the picture is drawn as on a phone. */
const NARROW_PX = 560;

/** The one picture of the frame, with its figures, its sources and its way to the explorer. */
export class FramePicture {
  readonly #dark = matchMedia("(prefers-color-scheme: dark)");
  #scene: Scene | undefined;
  #asked = 0;
  #shown: { readonly id: LensId; readonly query: Readonly<Record<string, string | number>> } | undefined;

  readonly #askedTheme: Theme | undefined;

  /** @param theme in which colours; without one, in those of the reader's system */
  constructor(theme?: Theme) {
    this.#askedTheme = theme;
    element("sources").addEventListener("toggle", () => this.#listSources());
    this.#dark.addEventListener("change", () => this.#scene?.setTheme(this.#theme));
  }

  /**
   * Shows a view, moving from the one before; what was asked for earlier and comes later is not drawn.
   *
   * @throws Failure of `call`, or an Error where the lens is unknown or the part that draws cannot be fetched
   */
  async show(view: ViewState, highlight?: StoryHighlight): Promise<void> {
    element("open").setAttribute("href", `/${formatView(view)}`);
    if (!isLensId(view.lens))
      throw new Error(`There is no lens called “${view.lens}”. Open the explorer to choose one.`);
    this.#asked += 1;
    const turn = this.#asked;
    const id = view.lens;
    const narrow = element("picture").clientWidth < NARROW_PX ? "tall" : "wide";
    const query = { ...askedOf(view), frame: view.frame ?? narrow } as const;
    const drawing = hasWebGL() ? import("#scene/scene.ts") : undefined;
    const stale = element("stale");
    stale.hidden = true;
    const subgraph = await call(lensEndpoint(id), query, { onStale: () => stale.toggleAttribute("hidden", false) });
    const evidence = needsEvidence(view) ? await indexedEvidence() : undefined;
    const module = await drawing;
    const looks = module && isStyled(view.style) ? await styled(subgraph, view.style, evidence) : undefined;
    if (turn !== this.#asked) return;
    element("figures").replaceChildren(...brokenBetween([...figures(subgraph), ...styleWords(view.style)]));
    this.#shown = { id, query };
    void this.#listSources();
    if (!module) return list(subgraph);
    const { picture, guides } = await laidOutFrame(subgraph, view);
    if (turn !== this.#asked) return;
    this.#scene ??= this.#open(module.Scene, () => list(subgraph));
    this.#scene.highlight(highlight);
    this.#scene.setFilter(viewFilter(view, evidence));
    this.#scene.handiwork.place(view.moved);
    this.#scene.handiwork.pin(view.pinned);
    this.#scene.handiwork.look(view.camera);
    this.#scene.show(groupedPicture(picture, view.groups), picture.arrangement, guides, looks);
    this.#scene.select(...drawnSelection(view.select, view.also, view.groups));
    element("message").hidden = true;
  }

  /** Lights one entity of what is shown. */
  select(id: string | undefined): void {
    this.#scene?.select(id);
  }

  #open(Maker: typeof Scene, onUnavailable: () => void): Scene {
    return new Maker(element("picture"), {
      theme: this.#theme,
      wheel: "page",
      reducedMotion: matchMedia("(prefers-reduced-motion: reduce)").matches,
      onSelect: (chosen) => this.select(chosen),
      onUnavailable,
    });
  }

  get #theme(): Theme {
    return this.#askedTheme ?? (this.#dark.matches ? "dark" : "light");
  }

  /** The sources of what is shown, once somebody wants to see them. */
  async #listSources(): Promise<void> {
    if (!this.#shown || !element("sources").hasAttribute("open")) return;
    const { id, query } = this.#shown;
    try {
      const sources = await call(lensSourcesEndpoint(id), query);
      element("source-list").replaceChildren(...sources.map(sourceItem));
    } catch (thrown) {
      element("source-list").textContent = `The sources cannot be listed now: ${asFailure(thrown).message}`;
    }
  }
}

/** What makes the looks is fetched only for a view that has rules. */
async function styled(
  subgraph: Subgraph,
  style: StyleRules,
  evidence: EvidenceIndex | undefined,
): Promise<PictureLooks | undefined> {
  const { pictureStyle } = await import("#view/picture-style.ts");
  return pictureStyle([subgraph], style, evidence)?.[0];
}

/** The claims behind all links, for a view that is filtered by them. */
async function indexedEvidence(): Promise<EvidenceIndex> {
  const { indexEvidence } = await import("#view/evidence-index.ts");
  return indexEvidence(await call(endpoints.evidence, {}));
}

/** What the picture would say, in sentences: where there is no WebGL, or it was lost. */
function list(subgraph: Subgraph): void {
  const message = element("message");
  message.hidden = false;
  message.textContent = "This browser cannot draw the picture; this is what it says:";
  const sentences = document.createElement("ul");
  for (const sentence of linkSentences(subgraph)) {
    const item = document.createElement("li");
    item.textContent = sentence;
    sentences.append(item);
  }
  message.append(sentences);
}
