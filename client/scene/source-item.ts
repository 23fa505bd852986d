import type { Source } from "#contract/entity.ts";
import { dateWords } from "#view/date-words.ts";

/** One source as a list item; linked where it has a web address. Texts of the database never become markup. */
export function sourceItem(source: Source): HTMLLIElement {
  const item = document.createElement("li");
  const title = document.createElement(source.url ? "a" : "b");
  title.textContent = source.title;
  if (title instanceof HTMLAnchorElement && source.url && /^https?:\/\//.test(source.url)) {
    title.href = source.url;
    title.target = "_blank";
    title.rel = "noopener noreferrer";
  }
  const about = document.createElement("span");
  about.textContent = ` ${[source.publisher, dateWords(source.publishedOn ?? "")].filter(Boolean).join(", ")}`;
  item.append(title, about);
  return item;
}
