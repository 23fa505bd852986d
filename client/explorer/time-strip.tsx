import "./bars.css";
import "./time-strip.css";
import { useCallback, useEffect, useId, useMemo } from "react";
import type { Subgraph } from "#contract/subgraph.ts";
import { dateWords } from "#view/date-words.ts";
import { dayNumber, isoDay } from "#view/day.ts";
import type { EvidenceIndex } from "#view/evidence-index.ts";
import { claimDays, claimsBehind, newLinks, standingOn } from "#view/timeline.ts";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { Icon } from "./icon.tsx";
import { useStepByStep } from "./step-by-step.ts";

/** The strip under the picture in which one goes from day to day: what had been claimed by then, and what no longer held. */
export function TimeStrip() {
  const { atlas, shelf } = useRoom();
  const picture = useAtlas((state) => known(state.picture));
  const evidence = useAtlas((state) => state.evidence);
  const index = known(evidence);
  const close = () => atlas.go({ day: undefined });
  return (
    <section className="time" aria-label="Time">
      {picture && index ? (
        <TimeSlider picture={picture} evidence={index} />
      ) : evidence.state === "failed" ? (
        <p role="alert">
          The dates cannot be had now: {evidence.failure.message}{" "}
          <button type="button" className="plain-link" onClick={() => shelf.want()}>
            Try again
          </button>
        </p>
      ) : (
        <p role="status">Fetching the dates …</p>
      )}
      <button type="button" className="time-close" aria-label="Close the time" onClick={close}>
        <Icon name="close" />
      </button>
    </section>
  );
}

function TimeSlider({ picture, evidence }: { readonly picture: Subgraph; readonly evidence: EvidenceIndex }) {
  const { atlas, announce } = useRoom();
  const id = useId();
  const day = useAtlas((state) => state.view.day) ?? "";
  const claims = useMemo(() => claimsBehind(picture, evidence), [picture, evidence]);
  const days = useMemo(() => claimDays(claims), [claims]);
  const at = dayNumber(day) ?? 0;
  const place = Math.max(
    0,
    days.findLastIndex((one) => one.day <= at),
  );
  const goTo = useCallback((next: number) => atlas.go({ day: isoDay(days[next]?.day ?? 0) }), [atlas, days]);
  const standing = standingOn(claims, at);
  const words = `${standing.announced} announced, ${standing.believed} believed, ${standing.superseded} superseded`;
  const { playing, setPlaying } = useStepByStep(place, days.length, goTo);
  useEffect(() => {
    if (!playing) announce(`${dateWords(day)}: ${words}`);
  }, [playing, day, words, announce]);
  if (days.length === 0) return <p>Nothing in this picture has a date.</p>;
  return (
    <>
      <button
        type="button"
        className="play"
        onClick={() => setPlaying(!playing)}
        aria-label={playing ? "Pause" : "Play"}
      >
        <Icon name={playing ? "pause" : "play"} />
      </button>
      <div className="time-track">
        <Days days={days} place={place} />
        <input
          id={id}
          type="range"
          min={0}
          max={days.length - 1}
          value={place}
          aria-label="Day"
          aria-valuetext={dateWords(day)}
          onChange={({ currentTarget }) => {
            setPlaying(false);
            goTo(currentTarget.valueAsNumber);
          }}
        />
      </div>
      <output htmlFor={id} className="time-day">
        <strong>{dateWords(day)}</strong>
        <span>{words}</span>
      </output>
      <p className="time-news">{newsWords(picture, newLinks(picture, evidence, at))}</p>
    </>
  );
}

function Days({ days, place }: { readonly days: ReturnType<typeof claimDays>; readonly place: number }) {
  const most = Math.max(...days.map(({ count }) => count));
  return (
    <svg className="bars" viewBox={`0 0 ${days.length * 10} 24`} preserveAspectRatio="none" aria-hidden="true">
      {days.map(({ day, count }, at) => {
        const height = Math.max(2, Math.sqrt(count / most) * 24);
        return (
          <g key={day} data-in={at <= place}>
            <rect className="now" x={at * 10 + 1} width={8} y={24 - height} height={height} />
          </g>
        );
      })}
    </svg>
  );
}

const FIRST = 3;

/** What nobody had said before that day: "New: Alibaba runs Qwen programme". */
function newsWords({ nodes, links, types }: Subgraph, rows: readonly number[]): string {
  const sentences = rows.slice(0, FIRST).map((row) => {
    const name = (end: number | undefined) => nodes.name[end ?? -1] ?? "";
    return `${name(links.source[row])} ${types[links.type[row] ?? -1]?.label} ${name(links.target[row])}`;
  });
  if (sentences.length === 0) return "";
  const more = rows.length - sentences.length;
  return `New in the picture: ${sentences.join("; ")}${more > 0 ? `; and ${more} more` : ""}.`;
}
