import "./claims.css";
import { useEffect, useRef, useState } from "react";
import type { Claim, EntityDetail } from "#contract/entity.ts";
import { grouped } from "./grouping.ts";
import { SourceList } from "./source-list.tsx";
import { asOfWords, counted, periodWords, standingWords } from "./wording.ts";

const AT_FIRST = 4;

interface ClaimGroupsProps {
  readonly detail: EntityDetail;
  /** The claim to bring into sight. */
  readonly wanted: string | undefined;
}

/** Every claim about the entity, grouped by predicate in the order in which the predicates first come up. */
export function ClaimGroups({ detail, wanted }: ClaimGroupsProps) {
  const groups = [...grouped(detail.claims, ({ predicate }) => predicate.label)];
  return (
    <section aria-labelledby="claims">
      <h3 id="claims" className="small-head">
        Claims · {detail.claims.length}
      </h3>
      {groups.length === 0 ? <p className="description">No claim is recorded about it by itself.</p> : null}
      {groups.map(([label, claims]) => (
        <ClaimGroup key={label} label={label} claims={claims} detail={detail} wanted={wanted} />
      ))}
    </section>
  );
}

interface ClaimGroupProps extends ClaimGroupsProps {
  readonly label: string;
  readonly claims: readonly Claim[];
}

function ClaimGroup({ label, claims, detail, wanted }: ClaimGroupProps) {
  const [opened, setOpened] = useState(claims.length <= AT_FIRST + 1);
  const all = opened || claims.some(({ id }) => id === wanted);
  const shown = all ? claims : claims.slice(0, AT_FIRST);
  return (
    <div className="claim-group">
      <h4>{label}</h4>
      {shown.map((claim) => (
        <ClaimLine key={claim.id} claim={claim} detail={detail} wanted={claim.id === wanted} />
      ))}
      {all ? null : (
        <button type="button" className="plain-link more" onClick={() => setOpened(true)}>
          {counted(claims.length - shown.length, "more claim")}
        </button>
      )}
    </div>
  );
}

interface ClaimLineProps {
  readonly claim: Claim;
  readonly detail: EntityDetail;
  readonly wanted: boolean;
}

function ClaimLine({ claim, detail, wanted }: ClaimLineProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!wanted) return;
    line.current?.scrollIntoView({ block: "center" });
    line.current?.focus({ preventScroll: true });
  }, [wanted]);
  const hedge = claim.hedge ? `“${claim.hedge}”` : "";
  const standing = [hedge, periodWords(claim.period), standingWords(claim), asOfWords(claim, detail.sources)];
  const isDisputed = detail.disputes.some(({ claims }) => claims.includes(claim.id));
  return (
    <div ref={line} tabIndex={-1} className="claim" data-flow={claim.flow} data-rank={claim.rank}>
      <p className="statement">
        {claim.statement}
        {claim.sources.length > 1 ? <span className="tag">{counted(claim.sources.length, "source")}</span> : null}
        {isDisputed ? <span className="tag warn">disputed</span> : null}
      </p>
      <p className="meta">{standing.filter(Boolean).join(" · ")}</p>
      <p className="meta">
        <SourceList claim={claim} sources={detail.sources} />
        {claim.seed ? (
          <>
            {" "}
            · <span className="seed">seed article statement no. {claim.seed}</span>
          </>
        ) : null}
      </p>
      {claim.notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
    </div>
  );
}
