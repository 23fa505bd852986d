import type { Claim, Source } from "#contract/entity.ts";
import { dateWords } from "#view/date-words.ts";

interface SourceListProps {
  readonly claim: Claim;
  readonly sources: readonly Source[];
  /** Leaves out where in the source it stands. */
  readonly brief?: boolean;
}

/** Who said it and when: every source of a claim with its date, linked where it has a web address. */
export function SourceList({ claim, sources, brief = false }: SourceListProps) {
  return (
    <>
      {claim.sources.map(({ id, locator }, place) => {
        const source = sources.find((known) => known.id === id);
        return (
          <span key={id} className="source">
            {place > 0 ? " · also " : ""}
            {source ? <SourceName source={source} brief={brief} /> : id}
            {locator && !brief ? <span className="locator">, {locator}</span> : null}
          </span>
        );
      })}
    </>
  );
}

/** A publisher with the date, linked where it has a web address. */
export function SourceName({ source, brief }: { readonly source: Source; readonly brief: boolean }) {
  const { publisher, title, url, publishedOn } = source;
  const date = publishedOn ? `, ${dateWords(publishedOn)}` : ", no date";
  if (url !== undefined && isWebAddress(url)) {
    return (
      <>
        <a href={url} target="_blank" rel="noopener noreferrer" title={title}>
          {publisher}
        </a>
        {date}
      </>
    );
  }
  return (
    <>
      <span title={title}>{publisher}</span>
      {date}
      {brief ? "" : " (no web address)"}
    </>
  );
}

/** Only http and https are followed; facts come from files that anybody may edit. */
export function isWebAddress(address: string): boolean {
  return URL.canParse(address) && ["http:", "https:"].includes(new URL(address).protocol);
}
