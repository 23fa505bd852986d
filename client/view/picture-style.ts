import type { Mark } from "#contract/mark.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import type { EvidenceIndex } from "./evidence-index.ts";
import type { PropertyIndex } from "./property-index.ts";
import { captionsOf } from "./style-captions.ts";
import { chosenIcons } from "./style-icons.ts";
import { kindWords, type Measured, measuredLinks, measuredNodes, measureUnit } from "./style-measures.ts";
import { isStyled, type StyleRules, type StyleSource } from "./style-rules.ts";
import { colourScale, type KeyRow, shareOf } from "./style-scale.ts";
import { type StyleSign, widthSigns } from "./style-signs.ts";

/** How an entity looks where it does not look as ever. */
export interface NodeLooks {
  readonly mark?: Mark;
  /** From 0, the smallest, to 1. */
  readonly size?: number;
  /** The name of an icon; empty for none. */
  readonly icon?: string;
  /** What is written under its name; empty for nothing. */
  readonly caption?: string;
  /** How early its name is written, from 0, the last, to 1. */
  readonly importance?: number;
}

/** How a link looks where it does not look as ever; without a mark its colour says nothing. */
export interface LinkLooks {
  readonly mark?: Mark;
  readonly weight?: number;
}

/** The looks of one picture: of its entities by id, of its links as `co:alibaba RUNS ini:alibaba/qwen`. */
export interface PictureLooks {
  readonly nodes: ReadonlyMap<string, NodeLooks>;
  readonly links: ReadonlyMap<string, LinkLooks>;
  /** Whether colour says what a rule has it say, and no longer what flows. */
  readonly recoloured: boolean;
  readonly key: readonly KeyRow[];
  /** What icons and widths stand for, where rules have them say something. */
  readonly signs?: readonly StyleSign[];
}

/**
 * What rules of style make of one picture, or of the two of a comparison: the looks of each, on scales and with a key that they
 * share. The same pictures and rules give the same looks. Undefined where there are no rules.
 *
 * @param evidence the claims behind the pictures, which amounts are read from
 * @param properties the values of the properties that rules name, as far as they are known
 */
export function pictureStyle(
  pictures: readonly Subgraph[],
  style: StyleRules,
  evidence?: EvidenceIndex,
  properties?: PropertyIndex,
): readonly PictureLooks[] | undefined {
  if (!isStyled(style)) return undefined;
  const known = { evidence, properties };
  const colours = colouring(pictures, style, known);
  const sizes = sharing(pictures, style.rules.size, known);
  const names = sharing(pictures, style.rules.names, known);
  const widths = weighing(pictures, style, known);
  const drawn = style.rules.icon && chosenIcons(pictures, style.rules.icon, evidence, properties);
  const signs = [...(drawn?.signs ?? []), ...(widths?.signs ?? [])];
  return pictures.map((picture, at): PictureLooks => {
    const marks = colours?.marks[at];
    const icons = drawn?.icons[at];
    const captions = style.rules.label && captionsOf(picture, style.rules.label, evidence, properties);
    return {
      nodes: new Map(
        picture.nodes.id.map((id, row) => [
          id,
          {
            ...(marks?.[row] && { mark: marks[row] }),
            ...(sizes && { size: sizes[at]?.[row] ?? 0 }),
            ...(names && { importance: names[at]?.[row] ?? 0 }),
            ...(captions && { caption: captions[row] ?? "" }),
            ...(icons && { icon: icons[row] ?? "" }),
          },
        ]),
      ),
      links: linkLooks(picture, marks, widths?.shares[at], style),
      recoloured: style.rules.colour !== undefined,
      key: [...(colours?.key ?? []), ...linkKeyRows(pictures, style)],
      ...(signs.length > 0 && { signs }),
    };
  });
}

interface Known {
  readonly evidence: EvidenceIndex | undefined;
  readonly properties: PropertyIndex | undefined;
}

interface Colouring {
  readonly marks: readonly (readonly (Mark | undefined)[])[];
  readonly key: readonly KeyRow[];
}

/** Colours chosen for kinds alone leave all other kinds as they were. */
function colouring(
  pictures: readonly Subgraph[],
  { rules, picks }: StyleRules,
  { properties }: Known,
): Colouring | undefined {
  const { colour } = rules;
  if (colour === undefined && picks.length === 0) return undefined;
  const measured = pictures.map((picture) => measuredNodes(picture, colour ?? "kind", undefined, properties));
  const scale = colourScale(measured, picks, measureUnit(colour ?? ""));
  const isChosen = (value: string | number | undefined) =>
    colour !== undefined || picks.some((pick) => pick.value === value);
  const marks = measured.map(({ values }) =>
    values.map((value) => (isChosen(value) ? scale.markOf(value) : undefined)),
  );
  const isKind = colour === "kind" || colour === undefined;
  const key = scale.key
    .filter(({ value }) => isChosen(value))
    .map((row) => (isKind ? { ...row, words: row.value === "" ? row.words : kindWords(row.value) } : row));
  return { marks, key };
}

/** The share of each entity in what was measured over all pictures. */
function sharing(
  pictures: readonly Subgraph[],
  source: StyleSource<"size" | "names"> | undefined,
  { evidence, properties }: Known,
): readonly (readonly number[])[] | undefined {
  if (source === undefined) return undefined;
  if (source === "equal") return pictures.map(({ nodes }) => nodes.id.map(() => 0.4));
  const measured = pictures.map((picture) => numbersOf(measuredNodes(picture, source, evidence, properties)));
  const all = measured.flat().filter((value) => value !== undefined);
  const shares = new Map([...new Set(all)].map((value) => [value, shareOf(value, all)]));
  return measured.map((values) => values.map((value) => (value === undefined ? 0 : (shares.get(value) ?? 0))));
}

/** What has no number is as narrow as it gets. */
function weighing(
  pictures: readonly Subgraph[],
  { rules: { width } }: StyleRules,
  { evidence, properties }: Known,
): { readonly shares: readonly (readonly number[])[]; readonly signs: readonly StyleSign[] } | undefined {
  if (width === undefined) return undefined;
  const measured = pictures.map((picture) => measuredLinks(picture, width, evidence, properties));
  const all = measured.flat().filter((value) => value !== undefined);
  const shares = new Map([...new Set(all)].map((value) => [value, shareOf(value, all)]));
  return {
    shares: measured.map((values) => values.map((value) => (value === undefined ? 0 : (shares.get(value) ?? 0)))),
    signs: widthSigns(width, shares, properties),
  };
}

/** What has no number is as small as it gets, and so is everything where a property holds words. */
function numbersOf(measured: Measured): readonly (number | undefined)[] {
  return measured.of === "numbers" ? measured.values : [];
}

/** What a colour that was chosen for a type of links stands for. */
function linkKeyRows(pictures: readonly Subgraph[], { picks }: StyleRules): readonly KeyRow[] {
  return picks.flatMap((pick): KeyRow[] => {
    const counts = pictures.map(({ links, types }) => links.type.filter((at) => types[at]?.type === pick.value).length);
    const count = counts.reduce((sum, one) => sum + one, 0);
    const label = pictures.flatMap(({ types }) => types).find(({ type }) => type === pick.value)?.label;
    const row = { value: pick.value, mark: { class: pick.class }, count, picked: true, pickable: true };
    return count === 0 ? [] : [{ ...row, words: `links “${label ?? pick.value}”`, isOfLinks: true }];
  });
}

/** A link has the colour that was chosen for its type. Within a community it takes that one's; between two, and by every other rule, it has none. */
function linkLooks(
  { links, nodes, types }: Subgraph,
  marks: readonly (Mark | undefined)[] | undefined,
  weights: readonly number[] | undefined,
  { rules, picks }: StyleRules,
): ReadonlyMap<string, LinkLooks> {
  return new Map(
    links.source.map((source, at) => {
      const target = links.target[at] ?? -1;
      const mark = marks?.[source];
      const isWithin = rules.colour === "community" && mark !== "other" && sameMark(mark, marks?.[target]);
      const key = `${nodes.id[source]} ${types[links.type[at] ?? -1]?.type ?? ""} ${nodes.id[target]}`;
      const type = types[links.type[at] ?? -1]?.type;
      const pick = picks.find(({ value }) => value === type);
      const own: Mark | undefined = pick ? { class: pick.class } : isWithin ? mark : undefined;
      return [key, { ...(own && { mark: own }), ...(weights && { weight: weights[at] ?? 0 }) }];
    }),
  );
}

function sameMark(one: Mark | undefined, other: Mark | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
