import "./chart-picker.css";
import type { MetricList } from "#contract/figures.ts";
import { CHART_CHOICES, capitalised, isOf } from "./chart-choice.ts";
import { type FiguresView, formatFiguresView, parseFiguresView } from "./figures-address.ts";

interface Props {
  readonly view: FiguresView;
  readonly metrics: MetricList["metrics"];
  readonly onGo: (next: FiguresView) => void;
}

/** What people come to look at as links, and everything else that is measured in a list. */
export function ChartPicker({ view, metrics, onGo }: Props) {
  const { companies, currency, rate } = view;
  const fresh = { ...parseFiguresView(""), companies, currency, rate };
  const known = CHART_CHOICES.find((choice) => isOf(choice, view));
  return (
    <nav className="charts" aria-label="Charts">
      <div className="tabs">
        {CHART_CHOICES.map((choice) => {
          const { chart, metric, kind, form, title } = choice;
          const next = { ...fresh, chart, metric, kind, form };
          return (
            <a
              key={title}
              href={`/figures${formatFiguresView(next)}`}
              aria-current={choice === known ? "true" : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onGo(next);
              }}
            >
              {title}
            </a>
          );
        })}
      </div>
      <label className="soft">
        or another measure{" "}
        <select
          value={known ? "" : view.metric}
          onChange={({ currentTarget }) => onGo({ ...fresh, metric: currentTarget.value || "capex" })}
        >
          <option value="">choose …</option>
          {metrics.map(({ id, label, figures }) => (
            <option key={id} value={id}>
              {capitalised(label)} ({figures})
            </option>
          ))}
        </select>
      </label>
    </nav>
  );
}
