import "./pivot-chart.css";
import type { PivotPoint } from "./pivot-points.ts";
import { type PivotScale, pivotScale, placeOn } from "./pivot-scale.ts";

interface Props {
  readonly points: readonly PivotPoint[];
  readonly open: string | undefined;
  readonly onOpen: (company: string) => void;
}

type Placed = PivotPoint & { readonly growth: NonNullable<PivotPoint["growth"]> };

/** Companies by how fast their capital spending grew and how far their price moved; every point is a button. */
export function PivotChart({ points, open, onOpen }: Props) {
  const placed = points.filter((point): point is Placed => point.growth !== undefined);
  const rest = points.filter(({ growth }) => growth === undefined);
  const across = pivotScale(placed.flatMap(({ growth }) => [growth.low, growth.high]));
  const up = pivotScale(placed.flatMap(({ price }) => [price.low, price.high]));
  return (
    <figure className="pivot">
      <p className="axis-name">Share price since the new year</p>
      <div className="plot">
        <Grid across={across} up={up} />
        {placed.map((point) => (
          <Point key={point.company.id} point={point} across={across} up={up} open={open} onOpen={onOpen} />
        ))}
      </div>
      <p className="axis-name across">Capital spending, last full year against the one before</p>
      {rest.length > 0 && (
        <figcaption>
          Not in the picture, as capital spending of two full years is not known:{" "}
          {rest.map(({ company, priceClaims }, at) => (
            <span key={company.id}>
              {at > 0 && ", "}
              <button
                type="button"
                className="plain-link"
                aria-pressed={open === company.id}
                onClick={() => onOpen(company.id)}
              >
                {company.name} {priceClaims[0]?.figure}
              </button>
            </span>
          ))}
          .
        </figcaption>
      )}
    </figure>
  );
}

function Grid({ across, up }: { readonly across: PivotScale; readonly up: PivotScale }) {
  return (
    <div aria-hidden="true">
      {up.ticks.map((tick) => (
        <i key={tick} className="line" data-zero={tick === 0} style={{ bottom: `${placeOn(up, tick)}%` }}>
          <span>{percentWords(tick)}</span>
        </i>
      ))}
      {across.ticks.map((tick) => (
        <i key={tick} className="line down" data-zero={tick === 0} style={{ left: `${placeOn(across, tick)}%` }}>
          <span>{percentWords(tick)}</span>
        </i>
      ))}
    </div>
  );
}

interface PointProps extends Pick<Props, "open" | "onOpen"> {
  readonly point: Placed;
  readonly across: PivotScale;
  readonly up: PivotScale;
}

function Point({ point: { company, price, growth, priceClaims }, across, up, open, onOpen }: PointProps) {
  const x = placeOn(across, growth.best);
  const y = placeOn(up, price.best);
  const moves = `price ${priceClaims[0]?.figure}, capital spending ${percentWords(growth.best)}`;
  const isDisputed = growth.low !== growth.high || price.low !== price.high;
  const label = `${company.name}: ${moves}${isDisputed ? ", sources differ" : ""}`;
  return (
    <>
      {growth.low !== growth.high && (
        <i
          className="whisker"
          style={{
            left: `${placeOn(across, growth.low)}%`,
            width: `${placeOn(across, growth.high) - placeOn(across, growth.low)}%`,
            bottom: `${y}%`,
          }}
        />
      )}
      {price.low !== price.high && (
        <i
          className="whisker up"
          style={{
            bottom: `${placeOn(up, price.low)}%`,
            height: `${placeOn(up, price.high) - placeOn(up, price.low)}%`,
            left: `${x}%`,
          }}
        />
      )}
      <button
        type="button"
        className="point"
        aria-label={label}
        data-side={x > 62 ? "left" : "right"}
        style={{ left: `${x}%`, bottom: `${y}%` }}
        aria-pressed={open === company.id}
        onClick={() => onOpen(company.id)}
      >
        <b>{company.name}</b>
        {isDisputed && <span className="warn differ">sources differ</span>}
      </button>
    </>
  );
}

/** "+63 %", "−27 %", "0 %". */
export function percentWords(percent: number): string {
  const whole = Math.round(percent);
  const sign = whole > 0 ? "+" : whole < 0 ? "−" : "";
  return `${sign}${Math.abs(whole)} %`;
}
