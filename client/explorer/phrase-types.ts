import { ENTITY_KINDS, type EntityKind, entityKinds, type Form } from "#contract/kinds.ts";
import { isSameWord, type PhraseWord, stemOf } from "./phrase-words.ts";

/** What sort of thing a phrase asks for: of a kind, of a form, or anything where both are empty. */
export interface PhraseType {
  readonly kind: EntityKind | "";
  readonly form: Form | "";
  /** As a phrase names many of it, and one. */
  readonly many: string;
  readonly one: string;
}

export const ANYTHING: PhraseType = { kind: "", form: "", many: "things", one: "thing" };

/** What people call things of a kind beside its own name. */
const OTHER_NAMES: Readonly<Partial<Record<EntityKind, string>>> = {
  leg: "leg criterion criteria",
  company: "firm corporation organisation organization competitor",
  business: "unit division segment businesses",
  initiative: "project programme program plan",
  product: "product service",
  concept: "idea topic theme",
  place: "country city region countries cities",
};
/** Of what things are made is a sort of thing too. */
const FORM_NAMES: readonly (readonly [form: Form, kind: EntityKind | "", many: string])[] = [
  ["model", "", "models"],
  ["chip", "", "chips"],
  ["cloud", "", "clouds"],
  ["device", "", "devices"],
  ["index", "", "indices"],
];

const TYPES: readonly { readonly type: PhraseType; readonly stems: readonly string[] }[] = [
  ...FORM_NAMES.map(([form, kind, many]) => ({
    type: { kind, form, many, one: form },
    stems: [stemOf(many), stemOf(form)],
  })),
  ...entityKinds.map((kind) => ({ type: typeOf(kind), stems: stemsOf(kind) })),
];

/** Every sort of thing that phrases know. */
export const phraseTypes: readonly PhraseType[] = TYPES.map(({ type }) => type);

/** The sort of thing that some words name; undefined where they name none. "AI" before it says nothing here. */
export function typeNamed(words: readonly PhraseWord[]): PhraseType | undefined {
  const said = words.length > 1 && words[0]?.stem === "ai" ? words.slice(1) : words;
  const [word, ...more] = said;
  if (!word || more.length > 0) return undefined;
  const exact = TYPES.find(({ stems }) => stems.includes(word.stem));
  return (exact ?? TYPES.find(({ stems }) => stems.some((stem) => isSameWord(word.stem, stem))))?.type;
}

/** Whether a word names many things rather than one. */
export function isPlural({ raw }: PhraseWord): boolean {
  return /s$|ria$/i.test(raw);
}

function typeOf(kind: EntityKind): PhraseType {
  const { one, many } = ENTITY_KINDS[kind];
  return { kind, form: "", many: many.toLowerCase(), one: one.toLowerCase() };
}

function stemsOf(kind: EntityKind): readonly string[] {
  const { one, many } = ENTITY_KINDS[kind];
  const names = kind === "leg" || kind === "product" ? [] : [one, many];
  return [...names, ...(OTHER_NAMES[kind] ?? "").split(" ")].filter(Boolean).map(stemOf);
}
