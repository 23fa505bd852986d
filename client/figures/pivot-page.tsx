import { useMemo, useState } from "react";
import { call } from "#api/call.ts";
import { endpoints } from "#contract/endpoints.ts";
import type { Figures } from "#contract/figures.ts";
import { useAsked } from "#paper/asked.ts";
import { Unanswered } from "#paper/unanswered.tsx";
import { chartChoice } from "./chart-choice.ts";
import { ChartFrame } from "./chart-frame.tsx";
import type { ChartProps } from "./chart-props.ts";
import { ClaimPanel } from "./claim-panel.tsx";
import { type FiguresView, UNTIL } from "./figures-address.ts";
import { PivotChart } from "./pivot-chart.tsx";
import { type PivotPoint, pivotPoints } from "./pivot-points.ts";
import { PivotTable } from "./pivot-table.tsx";

interface Answers {
  readonly prices: Figures;
  readonly capex: Figures;
}

/** Share prices against the growth of capital spending, as points or as a table. */
export function PivotPage(props: ChartProps) {
  const [tries, setTries] = useState(0);
  const { last, failure } = useAsked(`pivot#${tries}`, async (signal): Promise<Answers> => {
    const [prices, capex] = await Promise.all([
      call(endpoints.figures, { metric: "price-change-ytd" }, { signal }),
      call(endpoints.figures, { metric: "capex" }, { signal }),
    ]);
    return { prices, capex };
  });
  if (!last) return <Unanswered failure={failure} onRetry={() => setTries(tries + 1)} />;
  return <Pivot answers={last} {...props} />;
}

function Pivot({ answers, view, onGo, isWanted, onOpen, onClose }: ChartProps & { readonly answers: Answers }) {
  const { prices, capex } = answers;
  const points = useMemo(() => pivotPoints(prices, capex, view.until), [prices, capex, view.until]);
  const sources = [...prices.sources, ...capex.sources];
  const drawn = { points, open: view.open, onOpen };
  return (
    <ChartFrame
      choice={chartChoice(view, undefined)}
      view={view}
      onGo={onGo}
      panel={
        <OpenedPoint
          point={points.find(({ company }) => company.id === view.open)}
          answers={answers}
          isWanted={isWanted}
          onClose={onClose}
        />
      }
    >
      <UntilChoice view={view} onGo={onGo} />
      {view.table ? <PivotTable sources={sources} {...drawn} /> : <PivotChart {...drawn} />}
      <p className="soft">
        Growth is worked out here from two claims. Where sources differ and we prefer none, a dotted line goes from the
        least to the most they allow. Prices end on different days, and so few points show no law.
      </p>
    </ChartFrame>
  );
}

const UNTIL_WORDS = {
  "2025-09-30": "the end of September 2025, as the article saw it",
  "2025-12-31": "the end of 2025",
} as const;

function UntilChoice({ view, onGo }: { readonly view: FiguresView; readonly onGo: (next: FiguresView) => void }) {
  return (
    <div className="choices">
      <div className="choice" role="radiogroup" aria-label="What was known by">
        <span className="soft">What was known by</span>
        {UNTIL.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="until"
              checked={one === view.until}
              onChange={() => onGo({ ...view, until: one, open: undefined })}
            />{" "}
            {UNTIL_WORDS[one]}
          </label>
        ))}
      </div>
    </div>
  );
}

interface OpenedProps extends Pick<ChartProps, "isWanted" | "onClose"> {
  readonly point: PivotPoint | undefined;
  readonly answers: Answers;
}

function OpenedPoint({ point, answers: { prices, capex }, isWanted, onClose }: OpenedProps) {
  if (!point) return null;
  const { company, priceClaims, spent, spentBefore } = point;
  const ids = new Set([...priceClaims, ...spent, ...spentBefore].map(({ id }) => id));
  return (
    <ClaimPanel
      key={company.id}
      title={company.name}
      groups={[
        { title: "The price", claims: priceClaims },
        { title: "Capital spending, last full year", claims: spent },
        { title: "The year before", claims: spentBefore },
      ]}
      disputes={[...prices.disputes, ...capex.disputes].filter(({ claims }) => claims.every((id) => ids.has(id)))}
      sources={[...prices.sources, ...capex.sources]}
      isWanted={isWanted}
      onClose={onClose}
    />
  );
}
