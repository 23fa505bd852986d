import "./disputes.css";
import type { Claim, Dispute, EntityDetail } from "#contract/entity.ts";
import { SourceList } from "./source-list.tsx";
import { asOfWords, DISPUTE_WORDS, periodWords } from "./wording.ts";

/** Claims that cannot both hold, side by side, before anything else is read; the first one open, the others by title. */
export function Disputes({ detail }: { readonly detail: EntityDetail }) {
  if (detail.disputes.length === 0) return null;
  return (
    <section className="disputes" aria-label="Disputes">
      {detail.disputes.map((dispute, place) => (
        <details key={dispute.claims.join()} className="dispute" open={place === 0}>
          <summary>
            <span>
              <h3>{dispute.topic}</h3>
              <span className="dispute-kind">{DISPUTE_WORDS[dispute.kind]}</span>
            </span>
          </summary>
          <Sides dispute={dispute} detail={detail} />
          <p className="reason">{dispute.reason}</p>
        </details>
      ))}
    </section>
  );
}

function Sides({ dispute, detail }: { readonly dispute: Dispute; readonly detail: EntityDetail }) {
  const sides = dispute.claims.map((id) => ({ id, claim: detail.claims.find((known) => known.id === id) }));
  const measures = new Set(sides.map(({ claim }) => (claim?.figure ? claim.predicate.id : undefined)));
  const inWords = measures.size > 1 || dispute.kind === "different-measure";
  return (
    <div className="sides">
      {sides.map(({ id, claim }) => (
        <div key={id} className="side">
          {claim ? (
            <Side claim={claim} detail={detail} inWords={inWords} />
          ) : (
            "The other claim is about another entity."
          )}
        </div>
      ))}
    </div>
  );
}

interface SideProps {
  readonly claim: Claim;
  readonly detail: EntityDetail;
  /** The two sides do not measure the same, so that a figure alone would not say what it means. */
  readonly inWords: boolean;
}

function Side({ claim, detail, inWords }: SideProps) {
  const said = [periodWords(claim.period), asOfWords(claim, detail.sources), claim.hedge ? `“${claim.hedge}”` : ""];
  return (
    <>
      {claim.figure ? <strong className="side-figure">{claim.figure}</strong> : null}
      {inWords || !claim.figure ? <p className="side-words">{claim.statement}</p> : null}
      <p className="meta">
        <SourceList claim={claim} sources={detail.sources} brief />
      </p>
      <p className="meta">{said.filter(Boolean).join(", ")}</p>
    </>
  );
}
