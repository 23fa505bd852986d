import "./printed-story.css";
import type { Story, StoryStep } from "#contract/story.ts";
import { formatView } from "#view/view-address.ts";
import type { ViewState } from "#view/view-state.ts";
import { made } from "./made.ts";
import { sourceItem } from "./source-item.ts";

/** Small enough that names can be read on a sheet of paper, and wide enough for the wide picture. */
const DRAWN = { width: 640, height: 440 } as const;

/**
 * A whole story for paper: every step with its still picture, its text and its sources. It is not seen on a screen, and its
 * pictures are fetched when it is printed.
 *
 * @param view in the story; what it leaves out is left out of all its pictures
 * @param from what stands in front of the addresses of its pictures
 */
export function printedStory(story: Story, view: ViewState, from = ""): HTMLElement {
  const { title, about, language, steps } = story;
  const head = made("header", {}, made("h1", { textContent: title }), made("p", { textContent: about }));
  const pictureAt = (step: number) => {
    const place = formatView({ ...view, select: undefined, also: [], table: false, story: { id: story.id, step } });
    return `/picture.svg${place}&width=${DRAWN.width}&height=${DRAWN.height}&words=none`;
  };
  const parts = steps.map((step, at) =>
    printedStep(step, `${at + 1} of ${steps.length}`, `${from}${pictureAt(at + 1)}`),
  );
  return made("article", { className: "printed-story", lang: language, ariaHidden: "true" }, head, ...parts);
}

function printedStep({ title, blocks, sources }: StoryStep, count: string, picture: string): HTMLElement {
  const paragraphs = blocks.map(({ runs }) => made("p", { textContent: runs.map(({ text }) => text).join("") }));
  const listed =
    sources.length > 0
      ? [made("h3", { textContent: "Sources of this step" }), made("ol", {}, ...sources.map(sourceItem))]
      : [];
  return made(
    "section",
    {},
    made("p", { className: "count", textContent: `Step ${count}` }),
    made("h2", { textContent: title }),
    made("img", { loading: "lazy", src: picture, alt: title, ...DRAWN }),
    ...paragraphs,
    ...listed,
  );
}
