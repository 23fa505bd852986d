import "./story.css";
import { useEffect, useRef } from "react";
import type { Story, StoryStep } from "#contract/story.ts";
import { lensTable } from "#view/lens-table.ts";
import { stepOf } from "#view/story-view.ts";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { Icon } from "./icon.tsx";
import { StorySources } from "./story-sources.tsx";
import { StoryText } from "./story-text.tsx";

/** The step of the story that is read: its text, who says so, and the way on, back and out. */
export function StoryReader() {
  const { atlas, announce } = useRoom();
  const view = useAtlas((state) => state.view);
  const answer = useAtlas((state) => state.story);
  const story = known(answer);
  const step = stepOf(view, story);
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!story || !step) return;
    root.current?.closest(".guide")?.scrollTo({ top: 0 });
    announce(`Step ${story.steps.indexOf(step) + 1} of ${story.steps.length}: ${step.title}`);
  }, [story, step, announce]);
  if (!story || !step) {
    return (
      <section className="story" aria-label="Story">
        <p role={answer.state === "failed" ? "alert" : "status"}>
          {answer.state === "failed" ? answer.failure.message : "Opening the story …"}
        </p>
        <button type="button" className="button" onClick={() => atlas.go({ story: undefined })}>
          Leave the story
        </button>
      </section>
    );
  }
  const lens = lensTable.get(step.view.lens);
  return (
    <article ref={root} className="story" aria-label="Story" lang={story.language}>
      <StoryBar story={story} step={step} />
      <h2>{step.title}</h2>
      <StoryText blocks={step.blocks} />
      <StoryEnd story={story} step={step} />
      <StorySources sources={step.sources} />
      {lens ? (
        <p className="story-lens">
          The picture: <b>{lens.title}</b>. {lens.answers}
        </p>
      ) : null}
    </article>
  );
}

interface StepProps {
  readonly story: Story;
  readonly step: StoryStep;
}

/** Which step of how many, and the buttons, which stay where they are from step to step. */
function StoryBar({ story, step }: StepProps) {
  const { atlas } = useRoom();
  const at = story.steps.indexOf(step) + 1;
  const turnTo = (to: number) => atlas.go({ story: { id: story.id, step: to }, select: undefined });
  return (
    <div className="story-bar">
      <p className="story-count">
        Step {at} of {story.steps.length}
      </p>
      <button type="button" disabled={at === 1} onClick={() => turnTo(at - 1)} aria-label="Previous step" title="←">
        <Icon name="back" />
      </button>
      <button
        type="button"
        disabled={at === story.steps.length}
        onClick={() => turnTo(at + 1)}
        aria-label="Next step"
        title="→"
      >
        <Icon name="next" />
      </button>
      <button type="button" onClick={() => atlas.go({ story: undefined })} aria-label="Leave the story">
        <Icon name="close" />
      </button>
      <div className="story-progress" aria-hidden="true">
        {story.steps.map(({ title }, place) => (
          <i key={title} data-read={place < at ? "" : undefined} />
        ))}
      </div>
    </div>
  );
}

/** Under the text: what comes next, or that this was all. */
function StoryEnd({ story, step }: StepProps) {
  const { atlas } = useRoom();
  const at = story.steps.indexOf(step) + 1;
  const next = story.steps[at];
  if (!next) return <p className="story-over">This was the last step. The picture stays when you leave the story.</p>;
  return (
    <button
      type="button"
      className="story-next"
      onClick={() => atlas.go({ story: { id: story.id, step: at + 1 }, select: undefined })}
    >
      <span>{next.title}</span> <Icon name="next" />
    </button>
  );
}
