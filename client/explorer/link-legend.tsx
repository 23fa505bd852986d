import { useMemo } from "react";
import type { Flow } from "#contract/kinds.ts";
import { toggled } from "#view/view-state.ts";
import { known } from "./answer.ts";
import { useAtlas, useLooks, useRoom } from "./atlas-context.ts";
import { tally } from "./tally.ts";

const FLOW_WORDS = [
  ["money", "money"],
  ["data", "data"],
  ["computing", "computing"],
  ["none", "other"],
] as const satisfies readonly (readonly [Flow, string])[];

/** What the colours and dots of the links mean, with counts; each can be left out. */
export function LinkLegend() {
  const { atlas } = useRoom();
  const picture = useAtlas((state) => known(state.picture));
  const view = useAtlas((state) => state.view);
  const counts = useMemo(() => (picture ? tally(picture) : undefined), [picture]);
  const recoloured = useLooks()?.[0]?.recoloured ?? false;
  if (!counts) return null;
  return (
    <section className="legend links" aria-labelledby="link-legend">
      <h2 id="link-legend" className="small-head">
        Reading the links
      </h2>
      {recoloured ? <p className="legend-note">Colour now stands for the chosen rule, not for what flows.</p> : null}
      {FLOW_WORDS.map(([flow, words]) => (
        <LinkRow
          key={flow}
          mark={recoloured ? "none" : flow}
          words={words}
          count={counts.flows[flow]}
          shown={!view.hiddenFlows.includes(flow)}
          onToggle={() => atlas.go({ hiddenFlows: toggled(view.hiddenFlows, flow) })}
        />
      ))}
      <LinkRow
        mark="hedged"
        words="hedged"
        count={counts.hedged}
        shown={!view.hideHedged}
        onToggle={() => atlas.go({ hideHedged: !view.hideHedged })}
      />
      <LinkRow
        mark="disputed"
        words="disputed"
        count={counts.disputed}
        shown={!view.hideDisputed}
        onToggle={() => atlas.go({ hideDisputed: !view.hideDisputed })}
      />
    </section>
  );
}

interface LinkRowProps {
  readonly mark: Flow | "hedged" | "disputed";
  readonly words: string;
  readonly count: number;
  readonly shown: boolean;
  readonly onToggle: () => void;
}

function LinkRow({ mark, words, count, shown, onToggle }: LinkRowProps) {
  if (count === 0 && shown) return null;
  return (
    <button
      type="button"
      className="legend-row"
      aria-pressed={shown}
      title={shown ? "Click to leave out" : "Click to show again"}
      onClick={onToggle}
    >
      <i className="stroke" data-flow={mark} aria-hidden="true" />
      <span>{words}</span>
      <span className="count">{count}</span>
    </button>
  );
}
