/**
 * The closed vocabularies of the atlas, in drawing and legend order.
 * The words are those of the glossary in cypher/README.md.
 */

/** What an entity is; decides its shape on the canvas and its label in Neo4j. */
export const ENTITY_KINDS = {
  thesis: { prefix: "th", label: "Thesis", one: "Formula", many: "Formula" },
  leg: { prefix: "leg", label: "Criterion", one: "Leg of the formula", many: "Legs of the formula" },
  company: { prefix: "co", label: "Company", one: "Company", many: "Companies" },
  business: { prefix: "biz", label: "BusinessUnit", one: "Business", many: "Businesses" },
  initiative: { prefix: "ini", label: "Initiative", one: "Initiative", many: "Initiatives" },
  product: { prefix: "prod", label: "Product", one: "Product or model", many: "Products and models" },
  market: { prefix: "mkt", label: "Market", one: "Market", many: "Markets" },
  event: { prefix: "evt", label: "Event", one: "Event", many: "Events" },
  concept: { prefix: "con", label: "Concept", one: "Concept", many: "Concepts" },
  place: { prefix: "place", label: "Place", one: "Place", many: "Places" },
} as const;
export type EntityKind = keyof typeof ENTITY_KINDS;
export const entityKinds = Object.keys(ENTITY_KINDS) as EntityKind[];

/** What a thing is made of or about; decides the small icon drawn inside its shape. */
export const FORMS = [
  "model",
  "cloud",
  "chip",
  "device",
  "partnership",
  "capex",
  "stake",
  "software",
  "commerce",
  "advertising",
  "payment",
  "logistics",
  "share",
  "index",
  "venue",
  "publisher",
] as const;
export type Form = (typeof FORMS)[number];

/** What flows through a link; the only thing colour stands for. */
export const FLOWS = ["none", "money", "data", "computing"] as const;
export type Flow = (typeof FLOWS)[number];

/** What sort of statement a claim is. */
export const CLAIM_KINDS = ["fact", "causal", "comparison", "opinion", "question", "assessment"] as const;
/** How the source stands to it. */
export const CLAIM_STATUSES = [
  "reported",
  "announced",
  "expected",
  "estimated",
  "rumoured",
  "derived",
  "opinion",
] as const;
export const CONFIDENCES = ["high", "medium", "low"] as const;
/** At most one claim of a subject, predicate and period is preferred; errors are deprecated, never deleted. */
export const RANKS = ["preferred", "normal", "deprecated"] as const;
/** On which side of the given number the truth lies, by the source's own words. */
export const BOUNDS = ["exact", "about", "nearly", "at-least", "above", "at-most", "below"] as const;
export const UNITS = ["money", "percent", "times", "count", "months", "rank", "users", "chips", "parameters"] as const;
export const VERDICTS = ["met", "partly", "not-met", "unknown"] as const;
/** How two claims stand to each other. */
export const DISPUTE_KINDS = ["contradicts", "refines", "updates", "different-measure"] as const;
/** The two stored drawings of every view: beside panels on a desk, and on a phone or in a comparison. */
export const FRAMES = ["wide", "tall"] as const;
export type Frame = (typeof FRAMES)[number];
export const FRAME_SIZES = { wide: { width: 780, height: 800 }, tall: { width: 390, height: 640 } } as const;

/** Under which heading a lens is offered, in the order of the headings. */
export const LENS_GROUPS = ["Overview", "The argument", "Money", "Chips and cloud", "Evidence"] as const;
