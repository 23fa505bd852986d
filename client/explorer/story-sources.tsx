import type { Source } from "#contract/entity.ts";
import { dateWords } from "#view/date-words.ts";
import { isWebAddress } from "./source-list.tsx";

/** Who says so: every source of a step with its publisher and day, linked where it has a web address. */
export function StorySources({ sources }: { readonly sources: readonly Source[] }) {
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="story-sources">
      <h3 id="story-sources" className="small-head">
        Sources of this step
      </h3>
      <ol className="story-sources">
        {sources.map(({ id, publisher, title, url, publishedOn }) => (
          <li key={id}>
            {url !== undefined && isWebAddress(url) ? (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {title}
              </a>
            ) : (
              title
            )}
            <span className="meta">
              {publisher}, {publishedOn ? dateWords(publishedOn) : "no date"}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
