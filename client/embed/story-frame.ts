import "./story-frame.css";
import { call } from "#api/call.ts";
import { endpoints } from "#contract/endpoints.ts";
import type { Story, StoryRun, StoryStep } from "#contract/story.ts";
import { made } from "#scene/made.ts";
import { printedStory } from "#scene/printed-story.ts";
import { sourceItem } from "#scene/source-item.ts";
import { stepOf, stepView } from "#view/story-view.ts";
import type { ViewState } from "#view/view-state.ts";
import { element } from "./element.ts";
import type { FramePicture } from "./frame-picture.ts";
import type { FrameWords } from "./frame-words.ts";

const KEYS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

interface StoryFrame {
  readonly words: FrameWords;
  readonly fail: (thrown: unknown) => void;
  /** The address of the frame at a step; undefined where it stays as it is. */
  readonly addressOf: (view: ViewState) => string | undefined;
  /** What stands in front of the addresses of answers. */
  readonly from: string | undefined;
}

/**
 * Reads a story in the frame: its text beside the picture, turned by buttons and keys. The address of the frame follows
 * without a step of the history, which is the host page's.
 *
 * @throws Failure of `call` for the story and the first picture; later ones are told where the picture stands
 */
export async function openStory(
  asked: ViewState & { readonly story: NonNullable<ViewState["story"]> },
  picture: FramePicture,
  { words, fail, addressOf, from = "" }: StoryFrame,
): Promise<void> {
  document.body.toggleAttribute("data-story", true);
  const story = await call(endpoints.story, {}, { place: { id: asked.story.id }, origin: from });
  element("title").textContent = story.title;
  element("question").textContent = story.about;
  const root = made("section", { id: "story", lang: story.language, ariaLabel: "Story" });
  element("pictures").before(root);
  // In a page around, a frame is printed as high as it is: there it stays with its step.
  if (globalThis.parent === globalThis.self) {
    document.body.toggleAttribute("data-alone", true);
    document.body.append(printedStory(story, asked, from));
  } else if (from === "") {
    // The address of a signed frame is for its page alone, and not for paper.
    const textContent = words.wholeStory(`${location.origin}/embed?story=${encodeURIComponent(story.id)}`);
    element("pictures").after(made("p", { id: "whole-story", textContent }));
  }
  let view = stepView(asked, story);
  const show = async () => {
    const step = stepOf(view, story);
    if (!step) return;
    document.title = `${step.title} · ${story.title} · Initiative Atlas`;
    const focused = document.activeElement?.getAttribute("data-turn");
    root.replaceChildren(bar(story, step, turn), ...textOf(step, picture));
    const button = focused ? root.querySelector(`[data-turn="${focused}"]`) : undefined;
    if (button instanceof HTMLElement) button.focus();
    root.scrollTo({ top: 0 });
    await picture.show(view, step.highlight);
  };
  const turn = (by: 1 | -1) => {
    const at = (view.story?.step ?? 1) + by;
    if (at < 1 || at > story.steps.length) return;
    view = stepView({ ...view, story: { id: story.id, step: at }, select: undefined }, story);
    const address = addressOf(view);
    if (address !== undefined) history.replaceState(null, "", address);
    show().catch(fail);
  };
  document.addEventListener("keydown", (event) => {
    const by = KEYS[event.key];
    // A page's keys scroll the host page, but where the text has the keyboard.
    const isOurs = event.key.startsWith("Arrow") || root.contains(document.activeElement);
    if (by === undefined || !isOurs || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    turn(by);
  });
  await show();
}

function bar(story: Story, step: StoryStep, turn: (by: 1 | -1) => void): HTMLElement {
  const at = story.steps.indexOf(step) + 1;
  const button = (label: string, sign: string, by: 1 | -1, disabled: boolean) => {
    const turner = made("button", { type: "button", ariaLabel: label, textContent: sign, disabled });
    turner.dataset.turn = String(by);
    turner.addEventListener("click", () => turn(by));
    return turner;
  };
  const nav = made("nav", { ariaLabel: "Steps" });
  nav.append(
    button("Previous step", "←", -1, at === 1),
    made("span", { textContent: `Step ${at} of ${story.steps.length}` }),
    button("Next step", "→", 1, at === story.steps.length),
  );
  return nav;
}

function textOf({ title, blocks, sources }: StoryStep, picture: FramePicture): HTMLElement[] {
  const paragraphs = blocks.map(({ runs }) => {
    const paragraph = made("p", {});
    paragraph.append(...runs.map((run) => inline(run, picture)));
    return paragraph;
  });
  const list = made("ol", {});
  list.append(...sources.map(sourceItem));
  const listed = sources.length > 0 ? [made("h3", { textContent: "Sources of this step" }), list] : [];
  return [made("h2", { textContent: title }), ...paragraphs, ...listed];
}

function inline({ text, emphasis, strong, href, entity }: StoryRun, picture: FramePicture): Node {
  let words: Node = document.createTextNode(text);
  for (const tag of [emphasis && "em", strong && "strong"]) {
    if (!tag) continue;
    const around = document.createElement(tag);
    around.append(words);
    words = around;
  }
  if (entity !== undefined) {
    const button = made("button", { type: "button" });
    button.append(words);
    button.addEventListener("click", () => picture.select(entity));
    return button;
  }
  if (href === undefined || !/^https?:\/\//i.test(href)) return words;
  const link = made("a", { href, target: "_blank", rel: "noopener noreferrer" });
  link.append(words);
  return link;
}
