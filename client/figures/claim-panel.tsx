import "./claim-panel.css";
import type { Claim, Dispute, Source } from "#contract/entity.ts";
import { DISPUTE_WORDS, statusWords } from "#paper/claim-words.ts";
import { SidePanel } from "#paper/side-panel.tsx";
import { SourceNames } from "#paper/source-names.tsx";
import { dateWords } from "#view/date-words.ts";
import { periodWords, wholeDays } from "./period-words.ts";

/** Claims under a headline. */
export interface ClaimGroup {
  readonly title: string;
  readonly claims: readonly Claim[];
}

interface Props {
  readonly title: string;
  readonly groups: readonly ClaimGroup[];
  readonly disputes: readonly Dispute[];
  readonly sources: readonly Source[];
  /** Whether it was opened by hand, so that the keyboard goes to it. */
  readonly isWanted: boolean;
  readonly onClose: () => void;
}

/** The claims behind a mark, who says so, and who disagrees. */
export function ClaimPanel({ title, groups, disputes, sources, isWanted, onClose }: Props) {
  return (
    <SidePanel label={title} title={title} isWanted={isWanted} onClose={onClose}>
      {groups.map((group) =>
        group.claims.length === 0 ? null : (
          <section key={group.title} aria-label={group.title}>
            <h3>{group.title}</h3>
            {group.claims.map((claim) => (
              <OneClaim key={claim.id} claim={claim} sources={sources} />
            ))}
          </section>
        ),
      )}
      {disputes.length > 0 && (
        <section aria-label="Why they differ">
          <h3>Why they differ</h3>
          {disputes.map(({ claims, topic, reason, kind }) => (
            <p key={claims.join()}>
              <b>{topic}</b> <span className={kind === "contradicts" ? "warn" : "soft"}>({DISPUTE_WORDS[kind]})</span>{" "}
              {reason}
            </p>
          ))}
        </section>
      )}
    </SidePanel>
  );
}

function OneClaim({ claim, sources }: { readonly claim: Claim; readonly sources: readonly Source[] }) {
  const { id, figure, statement, period, hedge, asOf, subjects, notes } = claim;
  const { name, dates } = periodWords(period, wholeDays(period));
  const when = period ? [name, dates] : [`as of ${dateWords(asOf)}`];
  const said = [...when, hedge && `“${hedge}”`, statusWords(claim), `${claim.confidence} confidence`];
  return (
    <article className="one-claim">
      <strong>{figure}</strong>
      <p>{statement}</p>
      <p className="soft">{said.filter(Boolean).join(" · ")}</p>
      <SourceNames claim={claim} sources={sources} />
      {notes.map((note) => (
        <p key={note} className="soft">
          {note}
        </p>
      ))}
      {subjects[0] && (
        <p className="soft">
          <a href={`/?select=${subjects[0].id}#${id}`}>See {subjects[0].name} in the picture</a>
        </p>
      )}
    </article>
  );
}
