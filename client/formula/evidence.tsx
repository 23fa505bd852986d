import { useState } from "react";
import { call } from "#api/call.ts";
import { endpoints } from "#contract/endpoints.ts";
import type { Cell, FormulaMatrix } from "#contract/formula-matrix.ts";
import { useAsked } from "#paper/asked.ts";
import { SidePanel } from "#paper/side-panel.tsx";
import { inShort } from "./amounts.ts";
import { ClaimItems } from "./claim-items.tsx";
import { thresholdOf } from "./matrix-table.tsx";
import { VERDICT_WORDS, VerdictMark } from "./verdict-mark.tsx";

interface Props {
  readonly matrix: FormulaMatrix;
  readonly company: FormulaMatrix["companies"][number];
  readonly cell: Cell;
  /** Whether it was opened by hand, so that the keyboard goes to it. */
  readonly isWanted: boolean;
  readonly onClose: () => void;
}

/** Everything one verdict rests on, as a list with the source of every number, and as a picture. */
export function Evidence({ matrix, company, cell, isWanted, onClose }: Props) {
  const leg = matrix.legs.find(({ id }) => id === cell.leg);
  const { reviewed } = cell;
  const label = `${company.name}: ${leg?.name}`;
  return (
    <SidePanel
      label={label}
      title={`${company.name}: ${leg?.name.toLowerCase()}`}
      isWanted={isWanted}
      onClose={onClose}
    >
      <p className="word">
        <VerdictMark verdict={reviewed?.verdict ?? "unknown"} flow={leg?.flow ?? "none"} />{" "}
        {reviewed ? VERDICT_WORDS[reviewed.verdict] : "not reviewed"}
      </p>
      {reviewed && <p>{reviewed.statement}</p>}
      <p>
        <a href={pictureOf(company.id, cell)}>See it as a picture</a>
      </p>
      <ByTheNumbers cell={cell} measure={leg?.measure} />
      <Claims cell={cell} />
      {leg?.rule && <p className="soft rule">The reviewer's rule: {leg.rule}</p>}
    </SidePanel>
  );
}

/** What the verdict rests on and what cuts against it, drawn; where nobody has judged, what is said of the leg. */
function pictureOf(company: string, { leg, reviewed }: Cell): string {
  return reviewed ? `/?lens=verdict&company=${company}&leg=${leg}` : `/?company=${company}&select=${leg}`;
}

function ByTheNumbers({ cell, measure }: { readonly cell: Cell; readonly measure: string | undefined }) {
  const { verdict, value, yearly } = cell.recomputed;
  return (
    <>
      <h3>By the numbers</h3>
      <p>
        <span className={cell.disagrees ? "disagrees" : ""}>
          {VERDICT_WORDS[verdict]}
          {cell.disagrees && ", which disagrees with our review"}
        </span>
        {value !== undefined && `: ${inShort(thresholdOf(cell.leg), value)}`}
        {yearly && ", a quarter counted four times"}
        {value !== undefined && verdict === "unknown" && ", or more: the source gives only a lower bound"}
        {value === undefined && ". The figures that the rule asks for are not all known, and unknown is never “no”."}
      </p>
      {measure && <p className="soft">{measure}</p>}
    </>
  );
}

/** The claims themselves, asked for when the cell is opened. */
function Claims({ cell: { reviewed, recomputed } }: { readonly cell: Cell }) {
  const [tries, setTries] = useState(0);
  const computed = recomputed.inputs.map(({ claim }) => claim);
  const ids = [...new Set([...computed, ...(reviewed?.basedOn ?? []), ...(reviewed?.against ?? [])])];
  const { last, failure, busy } = useAsked(ids.length > 0 ? `${ids.join(",")}#${tries}` : undefined, (signal) =>
    call(endpoints.claims, { ids: ids.join(",") }, { signal }),
  );
  return (
    <>
      {ids.length === 0 && <p className="soft">No claim bears on it yet.</p>}
      {busy && !last && <p role="status">Fetching the claims …</p>}
      {failure && (
        <p role="alert">
          The claims cannot be listed now: {failure.message}{" "}
          <button type="button" className="plain-link" onClick={() => setTries(tries + 1)}>
            Try again
          </button>
        </p>
      )}
      <ClaimItems title="Computed from" ids={computed} list={last} />
      <ClaimItems title="The review rests on" ids={reviewed?.basedOn ?? []} list={last} />
      <ClaimItems title="What cuts against it" ids={reviewed?.against ?? []} list={last} />
    </>
  );
}
