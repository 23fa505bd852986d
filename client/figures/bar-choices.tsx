import "./bar-choices.css";
import type { EntityRef } from "#contract/entity.ts";
import { CURRENCIES, type FiguresView, RATE, type Span } from "./figures-address.ts";

interface Props {
  readonly view: FiguresView;
  readonly spans: readonly Span[];
  /** The span that is shown. */
  readonly span: Span | undefined;
  readonly owners: readonly EntityRef[];
  /** Undefined where nothing is money in two currencies. */
  readonly rate: number | undefined;
  readonly onGo: (next: FiguresView) => void;
}

const SPAN_WORDS: Readonly<Record<Span, string>> = { year: "full years", quarter: "quarters", other: "other spans" };
const CURRENCY_WORDS = { original: "as the source gave it", USD: "US dollars", CNY: "yuan" } as const;

/** What may be chosen of a chart: its span of time, its currency, and whose figures it shows. */
export function BarChoices({ view, spans, span, owners, rate, onGo }: Props) {
  return (
    <div className="choices">
      {spans.length > 1 && (
        <div className="choice" role="radiogroup" aria-label="Time">
          <span className="soft">Time</span>
          {spans.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="span"
                checked={one === span}
                onChange={() => onGo({ ...view, span: one, open: undefined })}
              />{" "}
              {SPAN_WORDS[one]}
            </label>
          ))}
        </div>
      )}
      {rate !== undefined && <CurrencyChoices view={view} rate={rate} onGo={onGo} />}
      {owners.length > 1 && <OwnerChoices view={view} owners={owners} onGo={onGo} />}
    </div>
  );
}

function CurrencyChoices({ view, rate, onGo }: Pick<Props, "view" | "onGo"> & { readonly rate: number }) {
  return (
    <div className="choice" role="radiogroup" aria-label="Currency">
      <span className="soft">Currency</span>
      {CURRENCIES.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="currency"
            checked={one === view.currency}
            onChange={() => onGo({ ...view, currency: one })}
          />{" "}
          {CURRENCY_WORDS[one]}
        </label>
      ))}
      {view.currency !== "original" && (
        <label className="rate">
          at{" "}
          <input
            type="number"
            min={RATE.min}
            max={RATE.max}
            step={0.05}
            value={rate}
            onChange={({ currentTarget: { valueAsNumber } }) => {
              if (valueAsNumber >= RATE.min && valueAsNumber <= RATE.max) onGo({ ...view, rate: valueAsNumber });
            }}
          />{" "}
          yuan to the dollar, in all years alike
        </label>
      )}
    </div>
  );
}

function OwnerChoices({ view, owners, onGo }: Pick<Props, "view" | "owners" | "onGo">) {
  const { companies } = view;
  const isShown = (id: string) => companies.length === 0 || companies.includes(id);
  const turn = (id: string) => {
    const shown = owners.map((owner) => owner.id).filter((one) => (one === id ? !isShown(one) : isShown(one)));
    onGo({ ...view, companies: shown.length === owners.length ? [] : shown, open: undefined });
  };
  const shown = owners.filter(({ id }) => isShown(id)).length;
  return (
    <details className="owners" open={companies.length > 0}>
      <summary>
        Whose: {shown} of {owners.length}
      </summary>
      <div>
        {owners.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={isShown(id)}
              disabled={shown === 1 && isShown(id)}
              onChange={() => turn(id)}
            />{" "}
            {name}
          </label>
        ))}
        {companies.length > 0 && (
          <button type="button" className="plain-link" onClick={() => onGo({ ...view, companies: [] })}>
            All of them
          </button>
        )}
      </div>
    </details>
  );
}
