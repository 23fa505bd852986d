import type { Claim, Source } from "#contract/entity.ts";
import { dateWords } from "#view/date-words.ts";

interface Props {
  readonly claim: Claim;
  readonly sources: readonly Source[];
  /** Names one, a linked one if there is any, and says how many more there are. */
  readonly brief?: boolean;
}

/** Who says it and when, each linked where it has a web address; facts come from files that anybody may edit. */
export function SourceNames({ claim, sources, brief = false }: Props) {
  const all = claim.sources.flatMap(({ id }) => sources.find((source) => source.id === id) ?? []);
  const named = brief ? [all.find(({ url }) => url) ?? all[0]].filter((source) => source !== undefined) : all;
  return (
    <span className="soft sources">
      {named.map(({ id, publisher, title, url, publishedOn }, at) => (
        <span key={id}>
          {at > 0 && " · also "}
          {url && /^https?:\/\//.test(url) ? (
            <a href={url} target="_blank" rel="noopener noreferrer" title={title}>
              {publisher}
            </a>
          ) : (
            <span title={title}>{publisher} (no web address)</span>
          )}
          {publishedOn ? `, ${dateWords(publishedOn)}` : ", no date"}
        </span>
      ))}
      {named.length < all.length && ` and ${all.length - named.length} more`}
    </span>
  );
}
