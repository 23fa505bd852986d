import type { About } from "#contract/about.ts";
import { statusWords } from "#paper/claim-words.ts";
import { dateWords } from "#view/date-words.ts";

/** How much there is, when it was last revised, and how well it is supported. */
export function Counts({ about }: { readonly about: About }) {
  const { counts, singleSource, stale, statuses, updated, loadedAt } = about;
  const figures: readonly [number, string][] = [
    [counts.claims, "claims"],
    [counts.sources, "sources"],
    [counts.disputes, "disputes"],
    [counts.entities, "entities"],
    [counts.links, "links"],
    [counts.observations, "numbers"],
    [counts.reviews, "verdicts of ours"],
  ];
  return (
    <section aria-label="Counts">
      <dl className="counts">
        {figures.map(([count, words]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>{count.toLocaleString("en")}</dd>
          </div>
        ))}
      </dl>
      <p>
        Last revised on <b>{dateWords(updated)}</b>
        {loadedAt && `, written into this database on ${dateWords(loadedAt)}`}. {share(singleSource, counts.claims)} of
        the claims rest on one source alone. Of {stale.of} latest figures of their kind, {stale.figures} were older than
        two years at that time.
      </p>
      <p>
        How the sources stand to what they say:{" "}
        {statuses.map(({ status, claims }) => `${statusWords({ status })} ${claims.toLocaleString("en")}`).join(", ")}.
      </p>
    </section>
  );
}

function share(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.round((100 * part) / whole)} %`;
}
