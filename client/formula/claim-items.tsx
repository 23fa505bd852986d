import type { Claim, ClaimList } from "#contract/entity.ts";
import { dateWords } from "#view/date-words.ts";

interface Props {
  readonly title: string;
  /** Which claims of the list, in which order. */
  readonly ids: readonly string[];
  readonly list: ClaimList | undefined;
}

/** Claims with their figure in front and their sources beneath; nothing where there are none. */
export function ClaimItems({ title, ids, list }: Props) {
  const claims = ids.flatMap((id) => list?.claims.find((claim) => claim.id === id) ?? []);
  if (claims.length === 0) return null;
  return (
    <section aria-label={title}>
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
    <span className="soft sources">
      {sources.map(({ id, publisher, title, url, publishedOn }, at) => (
        <span key={id}>
          {at > 0 && " · also "}
          {url && /^https?:\/\//.test(url) ? (
            <a href={url} target="_blank" rel="noopener noreferrer" title={title}>
              {publisher}
            </a>
          ) : (
            `${publisher} (no web address)`
          )}
          {publishedOn ? `, ${dateWords(publishedOn)}` : ", no date"}
        </span>
      ))}
    </span>
  );
}
