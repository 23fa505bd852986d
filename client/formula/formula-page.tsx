import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { call } from "#api/call.ts";
import type { Failure } from "#api/failure.ts";
import { endpoints } from "#contract/endpoints.ts";
import { useAsked } from "#paper/asked.ts";
import { Evidence } from "./evidence.tsx";
import { type FormulaView, formatFormulaView, parseFormulaView } from "./formula-address.ts";
import { MatrixTable } from "./matrix-table.tsx";
import { Tally } from "./tally.tsx";
import { ThresholdSliders } from "./threshold-sliders.tsx";
import { VerdictKey } from "./verdict-key.tsx";

/** A slider that is being dragged asks once it rests. */
const REST_MS = 150;

/** Companies against the formula; the address holds what is open and which thresholds were moved. */
export function FormulaPage() {
  const [view, go] = useFormulaView();
  const [tries, setTries] = useState(0);
  const opener = useRef<Element | null>(null);
  const key = `${formatFormulaView({ ...view, cell: undefined })}#${tries}`;
  const { thresholds } = view;
  const asked = useAsked(key, (signal) => call(endpoints.formula, thresholds, { signal }), REST_MS);
  const { last: matrix, failure, busy } = asked;
  const open = (cell: FormulaView["cell"]) => {
    opener.current = document.activeElement;
    go({ thresholds, cell });
  };
  const close = useCallback(() => {
    go({ thresholds, cell: undefined });
    if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
  }, [go, thresholds]);
  const again = <TryAgain onTry={() => setTries(tries + 1)} />;
  if (!matrix) return <Awaited failure={failure} again={again} />;
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
        <ThresholdSliders
          matrix={matrix}
          thresholds={thresholds}
          onMove={(moved) => go({ ...view, thresholds: moved })}
        />
        {failure && (
          <p role="alert">
            The numbers below are those of before; the new thresholds got no answer: {failure.message} {again}
          </p>
        )}
        <Tally matrix={matrix} busy={busy} />
        <VerdictKey />
        <MatrixTable matrix={matrix} open={view.cell} onOpen={open} />
      </section>
      {company && cell && (
        <Evidence
          key={`${company.id} ${cell.leg}`}
          matrix={matrix}
          company={company}
          cell={cell}
          isWanted={opener.current !== null}
          onClose={close}
        />
      )}
    </div>
  );
}

function Awaited({ failure, again }: { readonly failure: Failure | undefined; readonly again: ReactNode }) {
  if (!failure) return <p className="waiting">Asking the graph …</p>;
  return (
    <div className="waiting" role="alert">
      <h1>The verdicts cannot be had now</h1>
      <p>{failure.message}</p>
      {again}
    </div>
  );
}

function TryAgain({ onTry }: { readonly onTry: () => void }) {
  return (
    <button type="button" className="plain-link" onClick={onTry}>
      Try again
    </button>
  );
}

/** What the address holds, and how to change both: a cell is a step of the history, a slider is not. */
function useFormulaView(): [FormulaView, (next: FormulaView) => void] {
  const [view, setView] = useState<FormulaView>(() => parseFormulaView(location.search));
  useEffect(() => {
    const follow = () => setView(parseFormulaView(location.search));
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  const go = useCallback((next: FormulaView) => {
    const { cell } = parseFormulaView(location.search);
    const isSame = next.cell?.company === cell?.company && next.cell?.leg === cell?.leg;
    history[isSame ? "replaceState" : "pushState"](null, "", `${location.pathname}${formatFormulaView(next)}`);
    setView(next);
  }, []);
  return [view, go];
}
