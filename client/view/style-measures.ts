import { ENTITY_KINDS, entityKinds, FORMS } from "#contract/kinds.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { centralities } from "./centrality.ts";
import { communities } from "./communities.ts";
import type { EvidenceIndex, IndexedClaim } from "./evidence-index.ts";
import { isLinkProperty, isProperty, keyOf, type PropertyIndex, type PropertyName } from "./property-index.ts";
import { propertyValueWords } from "./property-words.ts";
import { linkKey } from "./sieve.ts";
import type { StyleSource } from "./style-rules.ts";
import { VERDICT_ICONS, verdictWords } from "./style-verdicts.ts";

/** Of each row of a picture a number, or a word; undefined where there is nothing to say. */
export type Measured =
  | {
      readonly of: "numbers";
      readonly values: readonly (number | undefined)[];
      /** As people say them, where a figure alone does not do; these may lie anywhere, where all others are counted from nothing. */
      readonly words?: (value: number) => string;
    }
  | {
      readonly of: "words";
      readonly values: readonly (string | undefined)[];
      readonly order: readonly string[] /** Whether the key says how many have none. */;
      readonly tellsUnsaid?: boolean;
    };

type NodeSource = StyleSource<"colour" | "names"> | Exclude<StyleSource<"size">, "equal">;

/** What is counted, of one and of many. */
export type Unit = readonly [one: string, many: string];

const UNITS: Readonly<Record<string, Unit>> = {
  degree: ["link", "links"],
  centrality: ["% of the most central", "% of the most central"],
  disputes: ["dispute", "disputes"],
};

/**
 * What a rule of style speaks of, for each entity of a picture, in the order of the answer.
 *
 * @param evidence the claims behind it; without them no amount is known
 * @param properties the values of properties that are known
 */
export function measuredNodes(
  picture: Subgraph,
  source: NodeSource,
  evidence?: EvidenceIndex,
  properties?: PropertyIndex,
): Measured {
  if (isProperty(source)) return measuredProperty(picture, source, properties);
  const { nodes, kinds, forms } = picture;
  switch (source) {
    case "kind":
      return words(
        nodes.kind.map((kind) => kinds[kind]),
        entityKinds,
      );
    case "form":
      return words(
        nodes.form.map((form) => forms[form]),
        FORMS,
      );
    case "verdict":
      return words(verdictWords(picture), Object.keys(VERDICT_ICONS));
    case "community":
      return communityWords(picture);
    case "degree":
      return { of: "numbers", values: nodes.degree };
    case "disputes":
      return { of: "numbers", values: nodes.disputes };
    case "amount":
      return { of: "numbers", values: nodes.id.map((id) => largestSum(evidence?.ofEntity.get(id))) };
    case "centrality":
      return { of: "numbers", values: centralities(picture).map((share) => Math.round(share * 100)) };
  }
}

/** Of several values the first counts; they are in the order of the database. */
function measuredProperty({ nodes }: Subgraph, name: PropertyName, properties: PropertyIndex | undefined): Measured {
  const column = properties?.get(keyOf(name));
  const values = nodes.id.map((id) => column?.ofEntity.get(id)?.[0]);
  if (column?.kind !== "number" && column?.kind !== "date")
    return { ...words(values.map(textOf), []), tellsUnsaid: column !== undefined };
  const { kind } = column;
  return {
    of: "numbers",
    values: values.map((value) => (typeof value === "number" ? value : undefined)),
    words: (value) => propertyValueWords(kind, value),
  };
}

function textOf(value: number | string | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** What is counted, in the words of a key; empty where a value says it itself. */
export function measureUnit(source: string): Unit {
  return Object.entries(UNITS).find(([name]) => name === source)?.[1] ?? ["", ""];
}

/**
 * The same for each link: of degree and centrality what the end with less has, so that a wide link is one between two hubs.
 *
 * @returns numbers; undefined of a link that has none
 */
export function measuredLinks(
  picture: Subgraph,
  source: StyleSource<"width">,
  evidence?: EvidenceIndex,
  properties?: PropertyIndex,
): readonly (number | undefined)[] {
  const { links } = picture;
  if (source === "claims" || source === "disputes") return links[source];
  if (source === "amount") return links.source.map((_, at) => largestSum(evidence?.ofLink.get(linkKey(picture, at))));
  if (isLinkProperty(source)) {
    const column = properties?.get(source);
    return links.source.map((_, at) => numberOf(column?.ofEntity.get(linkKey(picture, at))?.[0]));
  }
  const { values } = measuredNodes(picture, source);
  return links.source.map((from, at) =>
    Math.min(numberOf(values[from]) ?? 0, numberOf(values[links.target[at] ?? -1]) ?? 0),
  );
}

function numberOf(value: number | string | undefined): number | undefined {
  return typeof value === "number" ? value : undefined;
}

/** The largest sum of money that any of the claims states, in US dollars; 0 where none does. */
function largestSum(claims: readonly IndexedClaim[] = []): number {
  return claims.reduce((most, { usd = 0 }) => Math.max(most, usd), 0);
}

/** What a kind is called in a key; a kind that is not the atlas's own by its own name. */
export function kindWords(kind: string): string {
  const known = Object.entries(ENTITY_KINDS).find(([own]) => own === kind)?.[1];
  return known?.one ?? kind;
}

/** Called after whoever is most central in it; things that hang together with nothing have none. */
function communityWords(picture: Subgraph): Measured {
  const of = communities(picture);
  const central = centralities(picture);
  const heads = new Map<number, number>();
  const sizes = new Map<number, number>();
  of.forEach((community, row) => {
    sizes.set(community, (sizes.get(community) ?? 0) + 1);
    const head = heads.get(community);
    if (head === undefined || (central[row] ?? 0) > (central[head] ?? 0)) heads.set(community, row);
  });
  const nameOf = (community: number) => {
    const head = heads.get(community) ?? -1;
    return (sizes.get(community) ?? 0) > 1 ? (picture.nodes.name[head] ?? undefined) : undefined;
  };
  const order = [...sizes.keys()].sort((one, other) => one - other).flatMap((community) => nameOf(community) ?? []);
  return words(of.map(nameOf), order);
}

function words(values: readonly (string | undefined)[], order: readonly string[]): Extract<Measured, { of: "words" }> {
  return { of: "words", values, order };
}
