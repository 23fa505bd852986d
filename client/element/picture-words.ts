import { dateWords } from "#view/date-words.ts";
import { type FrozenView, sidesOf } from "./frozen-view.ts";
import { made, webLink } from "./made.ts";
import type { Loaded } from "./view-source.ts";

/** Whether it is live, and of which day. */
export function bannerWords({ frozen, shown, isFallback, isStale }: Loaded): string {
  if (shown === "live") {
    const asOf = frozen.drawing.asOf ? `, facts as of ${dateWords(frozen.drawing.asOf)}` : "";
    return isStale ? `Live, kept from before: the database does not answer${asOf}` : `Live${asOf}`;
  }
  const day = `Snapshot of ${dateWords(frozen.frozenOn)}`;
  return isFallback ? `${day}: the atlas cannot be reached` : day;
}

/** What it is called: the lens and whom it is about; in a comparison, where it says of each what it is, the lens alone. */
export function titleOf({ title, subject, second }: FrozenView): string {
  return [title, second ? "" : subject].filter(Boolean).join(": ");
}

/** How much is drawn, in both drawings where there are two. */
export function countsOf(frozen: FrozenView): { readonly entities: number; readonly links: number } {
  const sides = sidesOf(frozen);
  return {
    entities: sum(sides, ({ nodes }) => nodes.id.length),
    links: sum(sides, ({ links }) => links.source.length),
  };
}

/** How much is drawn, from what. */
export function figureWords(frozen: FrozenView): string {
  const sides = sidesOf(frozen);
  const total = sum(sides, ({ shown }) => shown.entities.total);
  const { entities: drawn } = countsOf(frozen);
  const evidence = (of: "claims" | "sources" | "disputes") => sum(sides, ({ evidence: behind }) => behind[of]);
  const entities =
    drawn < total ? `${drawn} of ${counted(total, "entity", "entities")}` : counted(drawn, "entity", "entities");
  return [
    entities,
    counted(evidence("claims"), "claim"),
    counted(evidence("sources"), "source"),
    ...(evidence("disputes") > 0 ? [counted(evidence("disputes"), "dispute")] : []),
  ].join(" · ");
}

/** Every link as a sentence. */
export function linkItems({ drawing: { nodes, links, types } }: FrozenView): readonly HTMLElement[] {
  return links.source.map((source, at) => {
    const label = types[links.type[at] ?? -1]?.label ?? "touches";
    const hedge = links.hedge[at] ? ` (“${links.hedge[at]}”)` : "";
    return made("li", {}, `${nodes.name[source]} ${label} ${nodes.name[links.target[at] ?? -1]}${hedge}.`);
  });
}

/** Every source with its publisher and date. */
export function sourceItems({ sources }: FrozenView): HTMLElement {
  const items = sources.map(({ title, url, publisher, publishedOn }) =>
    made(
      "li",
      {},
      webLink(title, url),
      made("small", {}, [publisher, dateWords(publishedOn ?? "")].filter(Boolean).join(", ")),
    ),
  );
  return made("ol", {}, ...items);
}

/** What is claimed about an entity, each claim with its date and its sources. */
export function claimList({ claims, sources }: FrozenView, id: string): HTMLElement {
  const known = new Map(sources.map((source) => [source.id, source]));
  const about = claims.filter(({ subjects, objects }) => [...subjects, ...objects].some((one) => one.id === id));
  const items = about.map(({ statement, asOf, sources: named }) => {
    const said = named.flatMap((one) => known.get(one.id) ?? []);
    const links = said.flatMap(({ publisher, url }, at) => [at > 0 ? "; " : "", webLink(publisher, url)]);
    return made("li", {}, statement, made("small", {}, ...links, asOf ? ` · ${dateWords(asOf)}` : ""));
  });
  return items.length > 0 ? made("ul", {}, ...items) : made("p", {}, "No claim about it is in this picture.");
}

function sum(sides: readonly FrozenView[], of: (drawing: FrozenView["drawing"]) => number): number {
  return sides.reduce((all, { drawing }) => all + of(drawing), 0);
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
