import { useState } from "react";
import type { About } from "#contract/about.ts";
import type { Dispute } from "#contract/entity.ts";

const KIND_WORDS: Readonly<Record<Dispute["kind"], string>> = {
  contradicts: "two claims disagree",
  refines: "one claim is more exact",
  updates: "one claim is newer",
  "different-measure": "two measures, not one",
};
const KINDS = ["contradicts", "different-measure", "refines", "updates"] as const;

/** Every disagreement, with why, and a way to both claims. */
export function DisputeList({ disputes }: { readonly disputes: About["disputes"] }) {
  const [kind, setKind] = useState<Dispute["kind"]>("contradicts");
  const shown = disputes.filter((dispute) => dispute.kind === kind);
  return (
    <section id="disputes">
      <h2>Disputes</h2>
      <p className="soft">
        {disputes.length} pairs of claims that do not say the same. None is averaged and none is dropped: both stay,
        with the reason.
      </p>
      <fieldset className="kinds">
        <legend className="unseen">Which disputes</legend>
        {KINDS.map((one) => (
          <label key={one}>
            <input type="radio" name="kind" checked={one === kind} onChange={() => setKind(one)} /> {KIND_WORDS[one]} (
            {disputes.filter((dispute) => dispute.kind === one).length})
          </label>
        ))}
      </fieldset>
      <ul className="disputes">
        {shown.map(({ topic, reason, about, claims }) => (
          <li key={claims.join()}>
            <h3>{topic}</h3>
            <p>{reason}</p>
            <p className="soft">
              {about.map(({ id, name }, at) => (
                <span key={id}>
                  {at > 0 && " · "}
                  <a href={`/?select=${id}#${claims[0]}`}>{name}</a>
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
