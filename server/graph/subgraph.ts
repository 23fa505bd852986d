import { isNode, isRelationship, type Node, type Relationship } from "neo4j-driver";
import * as z from "zod";
import { FLOWS, FORMS } from "#contract/kinds.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { croppedPlaces, type Places } from "./places.ts";

/** The one row every lens returns. */
export const LensRow = z.strictObject({
  entities: z.array(z.custom<Node>((value) => value instanceof Object && isNode(value))),
  links: z.array(z.custom<Relationship>((value) => value instanceof Object && isRelationship(value))),
  entityTotal: z.int(),
  linkTotal: z.int(),
  /** Figures that stand in place of the entities' own in this answer, such as "not said" under a leg. */
  figures: z.array(z.strictObject({ id: z.string(), figure: z.string() })).default([]),
});
export type LensRow = z.output<typeof LensRow>;

const text = z.string().default("");
const count = z.int().default(0);
const EntityProps = z.object({
  id: z.string(),
  name: z.string().optional(),
  nameZh: text,
  kind: z.string().default("other"),
  form: text,
  figure: text,
  flow: z.enum(FLOWS).default("none"),
  tier: z.int().default(4),
  degree: count,
  disputes: count,
  x: z.number().default(0),
  y: z.number().default(0),
});
const LinkProps = z.object({
  label: z.string().optional(),
  flow: z.enum(FLOWS).default("none"),
  hedge: text,
  claims: z.array(z.string()).default([]),
  disputes: z.union([z.int(), z.array(z.string()).transform((ids) => ids.length)]).default(0),
});

export interface AnswerFrame {
  readonly dataset: string;
  readonly places: Places;
  readonly evidence: Subgraph["evidence"];
  readonly asOf: string;
}

/**
 * A lens's row as columns, in the row's order; links by source, type and target.
 * Entities that the stored arrangement does not know stand where the whole graph has them.
 *
 * @throws ZodError where a node or relationship lacks what the loader writes: a bug
 */
export function toSubgraph(row: LensRow, frame: AnswerFrame): Subgraph {
  const entities = row.entities.map((node) => EntityProps.parse(node.properties));
  const kinds = dictionary(entities.map(({ kind }) => kind));
  const links = linksBetween(row);
  const types = dictionary(links.map(({ type }) => type));
  const labels = new Map(links.map(({ type, label }) => [type, label]));
  const figures = new Map(row.figures.map(({ id, figure }) => [id, figure]));
  const {
    name,
    width,
    height,
    of: places,
  } = croppedPlaces(
    frame.places,
    entities.map(({ id }) => id),
  );
  const placed = entities.map(({ id, x, y }) => places.get(id) ?? { x, y });
  return {
    dataset: frame.dataset,
    asOf: frame.asOf,
    kinds: kinds.words,
    forms: [...FORMS],
    types: types.words.map((type) => ({ type, label: labels.get(type) ?? inWords(type) })),
    nodes: {
      ...nodeColumns(entities, kinds.indexOf),
      figure: entities.map(({ id, figure }) => figures.get(id) ?? figure),
      x: placed.map(({ x }) => x),
      y: placed.map(({ y }) => y),
    },
    links: linkColumns(links, types.indexOf),
    shown: {
      entities: { shown: entities.length, total: row.entityTotal },
      links: { shown: links.length, total: row.linkTotal },
    },
    evidence: frame.evidence,
    arrangement: { name, width, height },
  };
}

const forms: readonly string[] = FORMS;

type Link = z.output<typeof LinkProps> & { readonly source: number; readonly target: number; readonly type: string };

/** The links both of whose ends are drawn, by source, type and target. */
function linksBetween({ entities, links }: LensRow): Link[] {
  const at = new Map(entities.map((node, index) => [node.elementId, index]));
  return links
    .flatMap(({ startNodeElementId, endNodeElementId, type, properties }) => {
      const source = at.get(startNodeElementId);
      const target = at.get(endNodeElementId);
      return source === undefined || target === undefined
        ? []
        : [{ source, target, type, ...LinkProps.parse(properties) }];
    })
    .sort((a, b) => a.source - b.source || (a.type < b.type ? -1 : a.type > b.type ? 1 : 0) || a.target - b.target);
}

function nodeColumns(entities: readonly z.output<typeof EntityProps>[], kindOf: (kind: string) => number) {
  return {
    id: entities.map(({ id }) => id),
    name: entities.map(({ id, name }) => name ?? id),
    nameZh: entities.map(({ nameZh }) => nameZh),
    kind: entities.map(({ kind }) => kindOf(kind)),
    form: entities.map(({ form }) => forms.indexOf(form)),
    flow: entities.map(({ flow }) => FLOWS.indexOf(flow)),
    tier: entities.map(({ tier }) => tier),
    degree: entities.map(({ degree }) => degree),
    disputes: entities.map(({ disputes }) => disputes),
  };
}

function linkColumns(links: readonly Link[], typeOf: (type: string) => number): Subgraph["links"] {
  return {
    source: links.map(({ source }) => source),
    target: links.map(({ target }) => target),
    type: links.map(({ type }) => typeOf(type)),
    flow: links.map(({ flow }) => FLOWS.indexOf(flow)),
    claims: links.map(({ claims }) => claims.length),
    hedge: links.map(({ hedge }) => hedge),
    disputes: links.map(({ disputes }) => disputes),
  };
}

function inWords(type: string): string {
  return type.toLowerCase().replaceAll("_", " ");
}

/** Distinct words in the order they first occur, and the place of each. */
function dictionary(words: readonly string[]): { words: string[]; indexOf: (word: string) => number } {
  const places = new Map([...new Set(words)].map((word, index) => [word, index]));
  return { words: [...places.keys()], indexOf: (word) => places.get(word) ?? 0 };
}
