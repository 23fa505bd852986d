import "./figures.css";
import { useState } from "react";
import type { Claim, EntityDetail } from "#contract/entity.ts";
import { type FigureSeries, figureSeries, singleFigures } from "./figure-series.ts";
import { SourceList } from "./source-list.tsx";
import { periodWords } from "./wording.ts";

const AT_FIRST = 4;

interface FiguresProps {
  readonly detail: EntityDetail;
  /** A figure was clicked: show the claim it stands in. */
  readonly onClaim: (id: string) => void;
}

/** The numbers, large: series as bars, the others one below the other; each names its claim's source. */
export function Figures({ detail, onClaim }: FiguresProps) {
  const [all, setAll] = useState(false);
  const series = figureSeries(detail.claims);
  const singles = singleFigures(detail.claims, series);
  if (series.length + singles.length === 0) return null;
  const shown = all ? singles : singles.slice(0, AT_FIRST);
  return (
    <section aria-labelledby="figures">
      <h3 id="figures" className="small-head">
        Figures
      </h3>
      {series.map((one) => (
        <Bars key={one.label} series={one} form={detail.form} onClaim={onClaim} />
      ))}
      <dl className="figures">
        {shown.map((claim) => (
          <Figure key={claim.id} claim={claim} detail={detail} onClaim={onClaim} />
        ))}
      </dl>
      {shown.length < singles.length ? (
        <button type="button" className="plain-link more" onClick={() => setAll(true)}>
          {singles.length - shown.length} more figures
        </button>
      ) : null}
    </section>
  );
}

function Figure({ claim, detail, onClaim }: FiguresProps & { readonly claim: Claim }) {
  const period = periodWords(claim.period);
  return (
    <div className="figure">
      <dt>{claim.figure}</dt>
      <dd>
        <button type="button" className="plain-link" onClick={() => onClaim(claim.id)}>
          {claim.predicate.label}
        </button>
        <span className="meta">
          {period ? `${period} · ` : ""}
          <SourceList claim={claim} sources={detail.sources} brief />
        </span>
      </dd>
    </div>
  );
}

interface BarsProps extends Pick<FiguresProps, "onClaim"> {
  readonly series: FigureSeries;
  /** Of the entity: clouds are compared with clouds. */
  readonly form: string | undefined;
}

/** One measure over several periods; each bar leads to its claim. */
function Bars({ series, form, onClaim }: BarsProps) {
  const most = Math.max(...series.bars.map(({ number }) => number));
  return (
    <figure className="bars" data-flow={series.flow}>
      <figcaption>{series.label}</figcaption>
      {series.bars.map(({ claim, number, period, figure, isSure, rivals }) => (
        <button type="button" key={claim} className="bar-row" onClick={() => onClaim(claim)}>
          <span>{period}</span>
          <span className="bar-track">
            <i className="bar-fill" data-sure={isSure} style={{ width: `${((100 * number) / most).toFixed(1)}%` }} />
          </span>
          <span className="bar-value">
            {figure}
            {rivals > 0 ? <span className="bar-rivals">sources differ</span> : null}
          </span>
        </button>
      ))}
      <a
        className="plain-link compare-figures"
        href={`/figures?metric=${series.metric}${form === "cloud" ? "&form=cloud" : ""}`}
      >
        Compare with others
      </a>
    </figure>
  );
}
