import { useEffect, useState } from "react";
import { call } from "#api/call.ts";
import { endpoints } from "#contract/endpoints.ts";
import { useAsked } from "./asked.ts";
import { Evidence } from "./evidence.tsx";
import { type FormulaView, formatFormulaView, parseFormulaView } from "./formula-address.ts";
import { MatrixTable } from "./matrix-table.tsx";
import { ThresholdSliders } from "./threshold-sliders.tsx";

/** A slider that is being dragged asks once it rests. */
const REST_MS = 150;

/** Companies against the formula; the address holds what is open and which thresholds were moved. */
export function FormulaPage() {
  const [view, setView] = useState<FormulaView>(() => parseFormulaView(location.search));
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const follow = () => setView(parseFormulaView(location.search));
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  const go = (next: FormulaView) => {
    const step = next.cell === view.cell ? "replaceState" : "pushState";
    history[step](null, "", `${location.pathname}${formatFormulaView(next)}`);
    setView(next);
  };
  const key = `${formatFormulaView({ ...view, cell: undefined })}#${tries}`;
  const {
    last: matrix,
    failure,
    busy,
  } = useAsked(key, (signal) => call(endpoints.formula, view.thresholds, { signal }), REST_MS);
  if (!matrix) {
    if (!failure) return <p className="waiting">Asking the graph …</p>;
    return (
      <div className="waiting" role="alert">
        <p>{failure.message}</p>
        <button type="button" onClick={() => setTries(tries + 1)}>
          Try again
        </button>
      </div>
    );
  }
  const company = matrix.companies.find(({ id }) => id === view.cell?.company);
  const cell = company?.cells.find(({ leg }) => leg === view.cell?.leg);
  return (
    <div className="formula" data-open={cell !== undefined} aria-busy={busy}>
      <section>
        <h1>Does the formula hold?</h1>
        <p className="dek">
          Cash cow, data, cloud: our verdict on each company in front, beneath it what the numbers alone give, and what
          the article says. Choose a verdict to see what it rests on.
        </p>
        {failure && <p role="alert">The numbers were not held against the new thresholds: {failure.message}</p>}
        <ThresholdSliders
          matrix={matrix}
          thresholds={view.thresholds}
          onMove={(thresholds) => go({ ...view, thresholds })}
        />
        <MatrixTable matrix={matrix} open={view.cell} onOpen={(opened) => go({ ...view, cell: opened })} />
      </section>
      {company && cell && (
        <Evidence matrix={matrix} company={company} cell={cell} onClose={() => go({ ...view, cell: undefined })} />
      )}
    </div>
  );
}
