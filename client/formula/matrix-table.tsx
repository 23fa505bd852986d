import type { Cell, FormulaMatrix } from "#contract/formula-matrix.ts";
import { THRESHOLDS, type Threshold, thresholdNames } from "#contract/thresholds.ts";
import { inShort } from "./amounts.ts";
import type { FormulaView } from "./formula-address.ts";
import { VERDICT_WORDS, VerdictMark } from "./verdict-mark.tsx";

interface Props {
  readonly matrix: FormulaMatrix;
  readonly open: FormulaView["cell"];
  readonly onOpen: (cell: FormulaView["cell"]) => void;
}

/** Companies against legs: our verdict in front, the numbers' and the article's beneath it. */
export function MatrixTable({ matrix, open, onOpen }: Props) {
  return (
    <table className="matrix">
      <thead>
        <tr>
          <th scope="col">Company</th>
          {matrix.legs.map(({ id, name, nameZh, flow }) => (
            <th key={id} scope="col" className={`leg flow-${flow}`}>
              {name} <span lang="zh">{nameZh}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.companies.map((company) => (
          <tr key={company.id}>
            <th scope="row">
              <a href={`/?company=${company.id}`}>{company.name}</a> <span lang="zh">{company.nameZh}</span>
            </th>
            {company.cells.map((cell, at) => (
              <td key={cell.leg}>
                <button
                  type="button"
                  className="cell"
                  aria-pressed={open?.company === company.id && open.leg === cell.leg}
                  onClick={() => onOpen({ company: company.id, leg: cell.leg })}
                >
                  <CellWords cell={cell} leg={matrix.legs[at]} />
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CellWords({ cell, leg }: { readonly cell: Cell; readonly leg: FormulaMatrix["legs"][number] | undefined }) {
  const { reviewed, recomputed, article, disagrees } = cell;
  const verdict = reviewed?.verdict ?? "unknown";
  return (
    <>
      <span className={`leg-name flow-${leg?.flow}`}>{leg?.name}</span>
      <span className="word">
        <VerdictMark verdict={verdict} flow={leg?.flow ?? "none"} />{" "}
        {reviewed ? VERDICT_WORDS[verdict] : "not reviewed"}
      </span>
      <span className={disagrees ? "small disagrees" : "small"}>
        numbers{disagrees && " disagree"}: {VERDICT_WORDS[recomputed.verdict]}
        {recomputed.value !== undefined && (
          <>
            , <span className="whole">{inShort(thresholdOf(cell.leg), recomputed.value)}</span>
          </>
        )}
      </span>
      <span className="small">
        article: {!article || article.verdict === "unknown" ? "not said" : VERDICT_WORDS[article.verdict]}
      </span>
    </>
  );
}

/** The threshold a leg's number is held against. */
export function thresholdOf(leg: string): Threshold {
  return thresholdNames.find((name) => THRESHOLDS[name].leg === leg) ?? "cover";
}
