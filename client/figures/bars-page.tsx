import { useMemo, useState } from "react";
import { call } from "#api/call.ts";
import { endpoints } from "#contract/endpoints.ts";
import type { Figures } from "#contract/figures.ts";
import { useAsked } from "#paper/asked.ts";
import { Unanswered } from "#paper/unanswered.tsx";
import { BarChart } from "./bar-chart.tsx";
import { BarChoices } from "./bar-choices.tsx";
import { BarKey } from "./bar-key.tsx";
import { barSections, ownersOf, spansOf } from "./bar-sections.ts";
import { chartChoice } from "./chart-choice.ts";
import { ChartFrame } from "./chart-frame.tsx";
import type { ChartProps } from "./chart-props.ts";
import { ClaimPanel } from "./claim-panel.tsx";
import { FigureTable } from "./figure-table.tsx";

/** One metric as bars, or as a table that says the same. */
export function BarsPage(props: ChartProps) {
  const { view } = props;
  const [tries, setTries] = useState(0);
  const { metric, kind, form } = view;
  const key = [metric, kind, form].join(" ");
  const { last, failure, busy } = useAsked(`${key}#${tries}`, async (signal) => {
    const figures = await call(
      endpoints.figures,
      { metric, ...(kind ? { kind } : {}), ...(form ? { form } : {}) },
      { signal },
    );
    return { key, figures };
  });
  const isCurrent = last?.key === key;
  if (!last || (failure && !isCurrent)) return <Unanswered failure={failure} onRetry={() => setTries(tries + 1)} />;
  return (
    <div aria-busy={busy || !isCurrent}>
      <Bars figures={last.figures} {...props} />
    </div>
  );
}

function Bars({ figures, view, onGo, isWanted, onOpen, onClose }: ChartProps & { readonly figures: Figures }) {
  const choice = chartChoice(view, figures.metric);
  const spans = useMemo(() => spansOf(figures), [figures]);
  const span = view.span !== undefined && spans.includes(view.span) ? view.span : spans[0];
  const rate = view.rate ?? figures.cnyPerUsd ?? 7;
  const { companies, currency, open } = view;
  const sections = useMemo(
    () => barSections(figures, { companies, span, currency, rate }),
    [figures, companies, span, currency, rate],
  );
  const hasCurrencies = new Set(figures.claims.flatMap(({ value }) => value?.currency ?? [])).size > 1;
  const rateNote = hasCurrencies && currency !== "original" ? `at ${rate} yuan to the dollar` : "";
  const drawn = { sections, sources: figures.sources, open, onOpen };
  return (
    <ChartFrame
      choice={choice}
      metric={figures.metric}
      view={view}
      onGo={onGo}
      panel={<OpenedClaim figures={figures} open={open} isWanted={isWanted} onClose={onClose} />}
    >
      <BarChoices
        view={view}
        spans={spans}
        span={span}
        owners={ownersOf(figures)}
        rate={hasCurrencies && figures.metric.unit === "money" ? rate : undefined}
        onGo={onGo}
      />
      {sections.length === 0 && <p className="waiting">Nothing is known of this for whom you chose.</p>}
      {view.table ? (
        <FigureTable caption={choice.title} {...drawn} />
      ) : (
        <>
          <BarKey flow={choice.flow} />
          <BarChart flow={choice.flow} rateNote={rateNote} {...drawn} />
        </>
      )}
    </ChartFrame>
  );
}

interface OpenedProps extends Pick<ChartProps, "isWanted" | "onClose"> {
  readonly figures: Figures;
  readonly open: string | undefined;
}

/** The claim that is open, with those it is at odds with; nothing where none is. */
function OpenedClaim({ figures: { claims, disputes, sources, figures }, open, isWanted, onClose }: OpenedProps) {
  const claim = claims.find(({ id }) => id === open);
  if (!claim) return null;
  const own = disputes.filter((dispute) => dispute.claims.includes(claim.id));
  const rivals = new Set(own.flatMap((dispute) => dispute.claims.filter((id) => id !== claim.id)));
  const groups = [
    { title: "The claim", claims: [claim] },
    { title: "Beside it", claims: claims.filter(({ id }) => rivals.has(id)) },
  ];
  const name = figures.find((observed) => observed.claim === claim.id)?.about.name ?? claim.subjects[0]?.name ?? "";
  return (
    <ClaimPanel
      key={claim.id}
      title={name}
      groups={groups}
      disputes={own}
      sources={sources}
      isWanted={isWanted}
      onClose={onClose}
    />
  );
}
