import "#scene/paper.css";
import "./frame.css";
import { asFailure, isComingUp } from "#api/failure.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { made } from "#scene/made.ts";
import { hintAtWheel } from "#scene/wheel-hint.ts";
import { type FrameOptions, framePath, parseFrame } from "#view/frame-options.ts";
import { isLensId, lensTable } from "#view/lens-table.ts";
import { unpackedSearch } from "#view/packed-search.ts";
import { secondView } from "#view/second-view.ts";
import { signedView } from "#view/signed-view.ts";
import { formatView, parseView } from "#view/view-address.ts";
import { viewCaption } from "#view/view-caption.ts";
import type { ViewState } from "#view/view-state.ts";
import { pictureAgain } from "./atlas-awaited.ts";
import { hideBrokenPosters } from "./broken-posters.ts";
import { element } from "./element.ts";
import { addControls } from "./frame-controls.ts";
import { subjectOf } from "./frame-entities.ts";
import { FramePicture } from "./frame-picture.ts";
import type { FrameWords } from "./frame-words.ts";
import { openHostLine } from "./host-line.ts";
import { spokenWords } from "./spoken-words.ts";

/* The door of the embedded page: the view in the address without panels, one picture, two of a comparison, or a story of several. */

interface Frame {
  readonly signed: ReturnType<typeof signedView>;
  readonly options: FrameOptions;
  readonly words: FrameWords;
  readonly picture: FramePicture;
}

void begin();

/** Not at the top level: what is fetched later holds this module in one file with others, and would wait for it for ever. */
async function begin(): Promise<void> {
  hideBrokenPosters(element("pictures"));
  const signed = signedView(location.search);
  const search = await unpackedSearch(signed?.search ?? location.search);
  const options = parseFrame(search);
  if (options.theme) document.documentElement.setAttribute("data-mantine-color-scheme", options.theme);
  const words = await spokenWords(options.locale);
  speak(words);
  const picture = new FramePicture(options, words, signed?.from);
  const panel = addControls(picture, options, words);
  if (options.host !== undefined) openHostLine(picture, { host: options.host, isLocked: signed !== undefined });
  const frame = { signed, options, words, picture };
  try {
    const view = parseView(search);
    await open(view, frame);
    if (view.table) await panel.open("data");
    tellReady(view, picture);
  } catch (thrown) {
    fail(thrown, frame);
  }
}

/** A query that waits for its click has shown nothing yet. */
function tellReady(view: ViewState, picture: FramePicture): void {
  const [first] = picture.shown?.subgraphs ?? [];
  if (!first) return;
  const { asOf, nodes, links } = first;
  picture.events.tell("ready", {
    ...{ view: formatView(view), asOf },
    ...{ entities: nodes.id.length, links: links.source.length },
  });
}

async function open(view: ViewState, frame: Frame): Promise<void> {
  const { signed, options, words, picture } = frame;
  const { story, query } = view;
  if (story) {
    const { openStory } = await import("./story-frame.ts");
    const addressOf = (at: ViewState) => (signed ? undefined : framePath(formatView(at), options));
    return openStory({ ...view, story }, picture, {
      words,
      fail: (thrown) => fail(thrown, frame),
      addressOf,
      from: signed?.from,
    });
  }
  if (query?.cypher) {
    const { openQuery } = await import("./query-frame.ts");
    return openQuery(view, query, picture, { words, from: signed?.from });
  }
  const [title, about] = titleOf(view, words);
  element("title").textContent = title;
  element("question").textContent = about;
  document.title = `${title} · Initiative Atlas`;
  await picture.show(view);
  const [first, second] = picture.shown?.subgraphs ?? [];
  const beside = secondView(view);
  if (!first || !second || !beside) return;
  const isOneLens = view.beside === undefined;
  const captionOf = (one: ViewState, subgraph: Subgraph, other: ViewState) =>
    isOneLens ? subjectOf(subgraph, one) : viewCaption(one, subgraph, other, (lens) => titleOf({ lens }, words)[0]);
  caption([captionOf(view, first, beside), captionOf(beside, second, view)]);
}

function caption(names: readonly string[]): void {
  for (const [at, place] of [...element("pictures").children].entries())
    place.prepend(made("h2", { textContent: names[at] ?? "" }));
}

function titleOf({ lens }: Pick<ViewState, "lens">, words: FrameWords): readonly [title: string, about: string] {
  if (words.views && isLensId(lens)) return words.views.lens(lens);
  const { title = "Initiative Atlas", answers = "" } = lensTable.get(lens) ?? {};
  return [title, answers];
}

/** The words that stand in the page from the beginning. */
function speak({ locale, drawing, stale, wheel, open: way, picture: label }: FrameWords): void {
  document.documentElement.lang = locale;
  element("message").textContent = drawing;
  element("stale").textContent = stale;
  element("open").textContent = way;
  element("picture").ariaLabel = label;
  element("wheel-hint").textContent = wheel;
  hintAtWheel(element("pictures"), element("wheel-hint"));
}

function fail(thrown: unknown, { words, picture }: Pick<Frame, "words" | "picture">): void {
  const failure = asFailure(thrown);
  const { message: text } = failure;
  const message = element("message");
  message.hidden = false;
  const again = made("button", { textContent: words.again });
  again.addEventListener("click", () => location.reload());
  message.replaceChildren(`${text} `, again);
  picture.events.tell("error", { message: text });
  const still = document.querySelector<HTMLImageElement>(".poster img")?.currentSrc ?? "";
  if (isComingUp(failure) && still !== "") void pictureAgain(still).then(() => location.reload());
}
