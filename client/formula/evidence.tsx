import { call } from "#api/call.ts";
import { endpoints } from "#contract/endpoints.ts";
import type { Claim, ClaimList } from "#contract/entity.ts";
import type { Cell, FormulaMatrix } from "#contract/formula-matrix.ts";
import { inShort } from "./amounts.ts";
import { useAsked } from "./asked.ts";
import { thresholdOf } from "./matrix-table.tsx";
import { VERDICT_WORDS, VerdictMark } from "./verdict-mark.tsx";

interface Props {
  readonly matrix: FormulaMatrix;
  readonly company: FormulaMatrix["companies"][number];
  readonly cell: Cell;
  readonly onClose: () => void;
}

/** Everything one verdict rests on, with the source of every number. */
export function Evidence({ matrix, company, cell, onClose }: Props) {
  const leg = matrix.legs.find(({ id }) => id === cell.leg);
  const { reviewed, recomputed } = cell;
  const ids = [
    ...new Set([
      ...(reviewed?.basedOn ?? []),
      ...(reviewed?.against ?? []),
      ...recomputed.inputs.map(({ claim }) => claim),
    ]),
  ];
  const asked = useAsked(ids.length > 0 ? ids.join(",") : undefined, (signal) =>
    call(endpoints.claims, { ids: ids.join(",") }, { signal }),
  );
  const list = (title: string, wanted: readonly string[]) => (
    <ClaimItems title={title} ids={wanted} list={asked.last} />
  );
  return (
    <aside className="evidence" aria-label={`${company.name}: ${leg?.name}`}>
      <button type="button" className="close" onClick={onClose} aria-label="Close">
        ×
      </button>
      <h2>
        {company.name}: {leg?.name.toLowerCase()}
      </h2>
      <p className="word">
        <VerdictMark verdict={reviewed?.verdict ?? "unknown"} flow={leg?.flow ?? "none"} />{" "}
        {reviewed ? VERDICT_WORDS[reviewed.verdict] : "not reviewed"}
      </p>
      {reviewed && <p>{reviewed.statement}</p>}
      <h3>By the numbers</h3>
      <p>
        {VERDICT_WORDS[recomputed.verdict]}
        {recomputed.value !== undefined && `: ${inShort(thresholdOf(cell.leg), recomputed.value)}`}
        {recomputed.yearly && ", a quarter counted four times"}
        {recomputed.value === undefined &&
          ". The figures that the rule asks for are not all known, and unknown is never “no”."}
      </p>
      {leg?.measure && <p className="soft">{leg.measure}</p>}
      {asked.failure && <p role="alert">The claims cannot be listed now: {asked.failure.message}</p>}
      {list(
        "Computed from",
        recomputed.inputs.map(({ claim }) => claim),
      )}
      {list("The review rests on", reviewed?.basedOn ?? [])}
      {list("What cuts against it", reviewed?.against ?? [])}
      {leg?.rule && <p className="soft">Rule: {leg.rule}</p>}
      <p>
        <a href={`/?company=${company.id}&select=${cell.leg}`}>See it in the picture</a>
      </p>
    </aside>
  );
}

function ClaimItems({
  title,
  ids,
  list,
}: {
  readonly title: string;
  readonly ids: readonly string[];
  readonly list: ClaimList | undefined;
}) {
  const claims = ids.flatMap((id) => list?.claims.find((claim) => claim.id === id) ?? []);
  if (claims.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            {claim.figure && <strong>{claim.figure}</strong>} {claim.statement} <Sources claim={claim} list={list} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sources({ claim, list }: { readonly claim: Claim; readonly list: ClaimList | undefined }) {
  const sources = claim.sources.flatMap(({ id }) => list?.sources.find((source) => source.id === id) ?? []);
  return (
    <span className="soft">
      {sources.map(({ id, publisher, title, url, publishedOn }, at) => (
        <span key={id}>
          {at > 0 && ", "}
          {url && /^https?:\/\//.test(url) ? (
            <a href={url} target="_blank" rel="noopener noreferrer" title={title}>
              {publisher}
            </a>
          ) : (
            publisher
          )}
          {publishedOn && ` ${publishedOn}`}
        </span>
      ))}
    </span>
  );
}
