import type { Guide } from "#contract/guide.ts";
import type { Mark } from "#contract/mark.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { NO_FILTER } from "#scene/visibility.ts";
import type { PictureLooks } from "#view/picture-style.ts";
import { linkKey, type ViewFilter } from "#view/sieve.ts";
import type { StyleSign } from "#view/style-signs.ts";
import { fields, listOf, maybe, type Read, real, text, Unreadable, whole } from "./untrusted.ts";

const words = text();
const point = fields({ x: real, y: real });
const anyGuide = fields({
  shape: words,
  from: maybe(point),
  to: maybe(point),
  at: maybe(point),
  radius: maybe(real),
  text: maybe(words),
  anchor: maybe(words),
});

/** A line, a circle or a word that says how a drawing is ordered. */
export const readGuide: Read<Guide> = (value, place) => {
  const { shape, from, to, at, radius = -1, text: said, anchor } = anyGuide(value, place);
  if (shape === "line" && from && to) return { shape, from, to };
  if (shape === "circle" && at && radius >= 0) return { shape, at, radius };
  if (shape === "words" && at && said !== undefined)
    return { shape, at, text: said, anchor: anchor === "start" ? anchor : "middle" };
  throw new Unreadable(`${place} is no guide.`);
};

const anyMark = fields({ class: maybe(whole()), step: maybe(whole()) });
const readMark: Read<Mark> = (value, place) => {
  if (value === "other") return value;
  const { class: own, step } = anyMark(value, place);
  return own === undefined ? { step: step ?? 0 } : { class: own };
};
const share: Read<number> = (value, place) => Math.min(1, Math.max(0, real(value, place)));
const mark = maybe(readMark);

const anySign = fields({ words, icon: maybe(words), count: maybe(whole()), weight: maybe(share) });
const readSign: Read<StyleSign> = (value, place) => {
  const { words: said, icon, count = 0, weight = 0 } = anySign(value, place);
  return icon === undefined ? { of: "width", weight, words: said } : { of: "icon", icon, words: said, count };
};

/** How a frozen drawing looks, by its rows. */
export const readLooks = fields({
  said: listOf(words, 20),
  recoloured: (value) => value === true,
  nodes: listOf(
    fields({ mark, size: maybe(share), icon: maybe(words), caption: maybe(words), importance: maybe(share) }),
  ),
  links: listOf(fields({ mark, weight: maybe(share) }), 100_000),
  key: listOf(fields({ words, mark: readMark, count: whole() }), 100),
  signs: maybe(listOf(readSign, 100)),
});
type FrozenLooks = ReturnType<typeof readLooks>;

/** What of a frozen drawing is pale, in the form in which a scene is told. */
export function paleFilter(pale: readonly string[] = []): ViewFilter {
  return { ...NO_FILTER, pale: new Set(pale) };
}

/** The same in the form in which a drawing is made. */
export function pictureLooks(drawing: Subgraph, looks: FrozenLooks | undefined): PictureLooks | undefined {
  if (!looks) return undefined;
  return {
    nodes: new Map(drawing.nodes.id.map((id, row) => [id, looks.nodes[row] ?? {}])),
    links: new Map(drawing.links.source.map((_, row) => [linkKey(drawing, row), looks.links[row] ?? {}])),
    recoloured: looks.recoloured,
    key: looks.key.map((row) => ({ ...row, value: row.words, picked: false, pickable: false })),
    ...(looks.signs && { signs: looks.signs }),
  };
}
