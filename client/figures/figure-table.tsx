import "./figure-table.css";
import type { Source } from "#contract/entity.ts";
import { DISPUTE_WORDS, statusWords } from "#paper/claim-words.ts";
import { SourceNames } from "#paper/source-names.tsx";
import type { BarSection } from "./bar-sections.ts";

interface Props {
  readonly caption: string;
  readonly sections: readonly BarSection[];
  readonly sources: readonly Source[];
  readonly open: string | undefined;
  readonly onOpen: (claim: string) => void;
}

/** The same as the bars, in rows: whose figure, of when, how much, how sure, and who says so. */
export function FigureTable({ caption, sections, sources, open, onOpen }: Props) {
  const rows = sections.flatMap(({ key: section, owners }) =>
    owners.flatMap(({ owner, things }) =>
      things.flatMap(({ periods }) =>
        periods.flatMap(({ name, dates, marks }) =>
          marks.map((mark) => ({ section, owner, when: [name, dates], ...mark })),
        ),
      ),
    ),
  );
  return (
    <div className="table-box">
      <table className="figure-table">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">When</th>
            <th scope="col">How much</th>
            <th scope="col">How sure</th>
            <th scope="col">Who says so</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ section, owner, about, when, claim, converted, disputes }) => (
            <tr key={`${section} ${owner.id} ${claim.id}`}>
              <th scope="row">
                {owner.name}
                {about.id !== owner.id && <span className="soft"> {about.name}</span>}
                {claim.objects.length > 0 && <span className="soft"> {section}</span>}
              </th>
              <td>
                {when[0]} <span className="soft">{when[1]}</span>
              </td>
              <td>
                <button
                  type="button"
                  className="plain-link"
                  aria-pressed={open === claim.id}
                  onClick={() => onOpen(claim.id)}
                >
                  {claim.figure}
                </button>{" "}
                {converted && <span className="soft">{converted}</span>}
              </td>
              <td>
                {statusWords(claim)}
                {disputes.length > 0 && (
                  <span className={disputes.some(({ kind }) => kind === "contradicts") ? "warn" : ""}>
                    , {[...new Set(disputes.map(({ kind }) => DISPUTE_WORDS[kind]))].join(", ")}
                  </span>
                )}
              </td>
              <td>
                <SourceNames claim={claim} sources={sources} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
