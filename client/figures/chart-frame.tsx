import "./chart-frame.css";
import type { ReactNode } from "react";
import type { Metric } from "#contract/entity.ts";
import type { ChartChoice } from "./chart-choice.ts";
import type { FiguresView } from "./figures-address.ts";

interface Props {
  readonly choice: ChartChoice;
  /** What is measured, said where the chart is of one metric. */
  readonly metric?: Metric;
  readonly view: FiguresView;
  readonly onGo: (next: FiguresView) => void;
  /** Beside the chart, or over its foot on a phone. */
  readonly panel: ReactNode;
  readonly children: ReactNode;
}

/** A chart under its headline, with what it measures, the switch to the table, and what is open beside it. */
export function ChartFrame({ choice, metric, view, onGo, panel, children }: Props) {
  return (
    <div className="chart-frame" data-open={view.open !== undefined}>
      <section aria-labelledby="chart-title">
        <h1 id="chart-title">{choice.title}</h1>
        <p className="dek">
          {choice.dek || metric?.definition}{" "}
          <button type="button" className="plain-link" onClick={() => onGo({ ...view, table: !view.table })}>
            {view.table ? "Show as chart" : "Show as table"}
          </button>
        </p>
        {children}
        <p className="soft colophon">
          {choice.dek && metric ? `What is counted: ${metric.definition} ` : ""}
          {metric && <a href={`/about#${metric.id}`}>All measures and their definitions</a>}
        </p>
      </section>
      {panel}
    </div>
  );
}
