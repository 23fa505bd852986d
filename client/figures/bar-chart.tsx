import "./bar-chart.css";
import type { Source } from "#contract/entity.ts";
import type { Flow } from "#contract/kinds.ts";
import { DISPUTE_WORDS, statusWords } from "#paper/claim-words.ts";
import { SourceNames } from "#paper/source-names.tsx";
import type { BarExtent } from "./bar-extent.ts";
import type { BarMark, BarOwner, BarPeriod, BarSection } from "./bar-sections.ts";

interface ChartProps {
  readonly sections: readonly BarSection[];
  readonly sources: readonly Source[];
  readonly flow: Flow;
  /** At what rate amounts were converted, in words; empty where none was. */
  readonly rateNote: string;
  /** The claim that is looked at. */
  readonly open: string | undefined;
  readonly onOpen: (claim: string) => void;
}

/** Bars by owner and time; every bar is a button that shows its claim, with its source beside it. */
export function BarChart({ sections, rateNote, ...rest }: ChartProps) {
  const own = sections.length > 1 ? "on a scale of its own" : "";
  return sections.map((section) => (
    <section key={section.key} className={`scale flow-${rest.flow}`}>
      {section.title && (
        <h2>
          {section.title} <span className="soft">{[own, rateNote].filter(Boolean).join(", ")}</span>
        </h2>
      )}
      {section.owners.map((owner) => (
        <Owner key={owner.owner.id} owner={owner} section={section} {...rest} />
      ))}
    </section>
  ));
}

type OwnerProps = Omit<ChartProps, "sections" | "rateNote"> & { readonly section: BarSection };

function Owner({ owner: { owner, things }, ...rest }: OwnerProps & { readonly owner: BarOwner }) {
  return (
    <div className="owner">
      <h3>
        <a href={`/?select=${owner.id}`}>{owner.name}</a> {owner.nameZh && <span lang="zh">{owner.nameZh}</span>}
      </h3>
      <div>
        {things.map(({ about, periods }) => (
          <div key={about.id} className="thing">
            {about.id !== owner.id && <h4>{about.name}</h4>}
            {periods.map((period) => (
              <Period key={period.key} who={about.name} period={period} {...rest} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function Period({ period, who, ...rest }: OwnerProps & { readonly period: BarPeriod; readonly who: string }) {
  return (
    <div className="period">
      <p className="when">
        {period.name} {period.dates && <span>{period.dates}</span>}
      </p>
      <ul>
        {period.marks.map((mark) => (
          <Mark key={mark.claim.id} mark={mark} what={`${who}, ${period.name}: `} {...rest} />
        ))}
      </ul>
    </div>
  );
}

const SURE = ["reported", "announced"];

function Mark({ mark, what, ...rest }: OwnerProps & { readonly mark: BarMark; readonly what: string }) {
  const { section, sources, open, onOpen } = rest;
  const { claim, extent, converted, disputes, isBeside } = mark;
  const dispute = disputes.find(({ kind }) => kind === "contradicts") ?? disputes[0];
  return (
    <li className="mark" data-sure={SURE.includes(claim.status)} data-beside={isBeside}>
      <button type="button" id={claim.id} aria-pressed={open === claim.id} onClick={() => onOpen(claim.id)}>
        <span className="unseen">{what}</span>
        <Track extent={extent} low={section.low} high={section.high} />
        <span className="value">
          {claim.figure} {converted && <span className="soft">{converted}</span>}
        </span>
      </button>
      <p className="said">
        {claim.status !== "reported" && `${statusWords(claim)} · `}
        {dispute && (
          <span className={dispute.kind === "contradicts" ? "warn" : ""}>{DISPUTE_WORDS[dispute.kind]} · </span>
        )}
        <SourceNames claim={claim} sources={sources} brief />
      </p>
    </li>
  );
}

interface TrackProps extends Pick<BarSection, "low" | "high"> {
  readonly extent: BarExtent;
}

function Track({ extent: { solid, reach, end }, low, high }: TrackProps) {
  const at = (value: number) => (100 * (value - low)) / (high - low || 1);
  const box = (from: number, to: number) => ({
    left: `${at(Math.min(from, to))}%`,
    width: `${Math.abs(at(to) - at(from))}%`,
  });
  return (
    <span className="track" aria-hidden="true">
      <i className="fill" data-end={end} data-down={solid < 0} style={box(0, solid)} />
      {reach !== solid && <i className="fill maybe" style={box(solid, reach)} />}
      {low < 0 && <i className="zero" style={{ left: `${at(0)}%` }} />}
    </span>
  );
}
