import type { Cell, FormulaMatrix } from "#contract/formula-matrix.ts";

interface Props {
  readonly matrix: FormulaMatrix;
  /** Newer thresholds are under way to the database. */
  readonly busy: boolean;
}

/** What the whole table comes to, said again after every move of a slider. */
export function Tally({ matrix: { companies }, busy }: Props) {
  const ours = passing(companies, ({ reviewed }) => reviewed?.verdict === "met");
  const numbers = passing(companies, ({ recomputed }) => recomputed.verdict === "met");
  const disagreeing = companies.flatMap(({ cells }) => cells).filter(({ disagrees }) => disagrees).length;
  return (
    <p className="tally" role="status">
      {busy ? (
        "Holding the numbers against the new thresholds …"
      ) : (
        <>
          Of {companies.length} companies, <b>{ours.length}</b> meet all three legs by our review
          {listed(ours)}, and <b>{numbers.length}</b> by the numbers alone{listed(numbers)}. The two{" "}
          <b className="disagrees">disagree</b> about {disagreeing} {disagreeing === 1 ? "verdict" : "verdicts"}.
        </>
      )}
    </p>
  );
}

function passing(companies: FormulaMatrix["companies"], isMet: (cell: Cell) => boolean): readonly string[] {
  return companies.filter(({ cells }) => cells.every(isMet)).map(({ name }) => name);
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "" : ` (${names.join(", ")})`;
}
