import "./figure-table.css";
import type { Source } from "#contract/entity.ts";
import { SourceNames } from "#paper/source-names.tsx";
import { dateWords } from "#view/date-words.ts";
import { percentWords } from "./pivot-chart.tsx";
import type { PivotPoint, PivotRange } from "./pivot-points.ts";

interface Props {
  readonly points: readonly PivotPoint[];
  readonly sources: readonly Source[];
  readonly open: string | undefined;
  readonly onOpen: (company: string) => void;
}

/** The same as the points, in rows, companies whose spending is unknown included. */
export function PivotTable({ points, sources, open, onOpen }: Props) {
  return (
    <div className="table-box">
      <table className="figure-table">
        <caption className="unseen">Price against pivot</caption>
        <thead>
          <tr>
            <th scope="col">Company</th>
            <th scope="col">Price</th>
            <th scope="col">Up to</th>
            <th scope="col">Capital spending</th>
            <th scope="col">Who says so</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ company, price, growth, priceClaims, spent }) => (
            <tr key={company.id}>
              <th scope="row">
                <button
                  type="button"
                  className="plain-link"
                  aria-pressed={open === company.id}
                  onClick={() => onOpen(company.id)}
                >
                  {company.name}
                </button>
              </th>
              <td>{rangeWords(price)}</td>
              <td>{priceClaims[0]?.period?.to && dateWords(priceClaims[0].period.to)}</td>
              <td>
                {growth ? rangeWords(growth) : "unknown"}{" "}
                <span className="soft">{growth && spent[0]?.period?.label}</span>
              </td>
              <td>
                {[...priceClaims, ...spent].map((claim) => (
                  <div key={claim.id}>
                    <SourceNames claim={claim} sources={sources} />
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function rangeWords({ low, high, best }: PivotRange): string {
  return low === high ? percentWords(best) : `${percentWords(low)} to ${percentWords(high)}, sources differ`;
}
