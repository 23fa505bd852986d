import { SNAPSHOT_FORMAT } from "#contract/snapshot-format.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { readGuide, readLooks } from "./frozen-looks.ts";
import { exactly, fields, listOf, maybe, type Read, real, text, Unreadable, whole } from "./untrusted.ts";

const count = whole();
const words = text();
const links = 100_000;
const shown = fields({ shown: count, total: count });

const Drawing = fields({
  dataset: words,
  asOf: words,
  kinds: listOf(words, 500),
  forms: listOf(words, 500),
  types: listOf(fields({ type: words, label: words }), 2000),
  nodes: fields({
    id: listOf(words),
    name: listOf(words),
    nameZh: listOf(words),
    kind: listOf(count),
    form: listOf(whole(-1)),
    flow: listOf(count),
    figure: listOf(words),
    tier: listOf(count),
    degree: listOf(count),
    disputes: listOf(count),
    x: listOf(real),
    y: listOf(real),
  }),
  links: fields({
    source: listOf(count, links),
    target: listOf(count, links),
    type: listOf(count, links),
    flow: listOf(count, links),
    claims: listOf(count, links),
    hedge: listOf(words, links),
    disputes: listOf(count, links),
  }),
  shown: fields({ entities: shown, links: shown }),
  evidence: fields({ claims: count, sources: count, disputes: count }),
  arrangement: fields({ name: words, width: real, height: real }),
});

const Highlight = fields({
  entities: listOf(words),
  links: listOf(fields({ source: words, type: words, target: words })),
});

const ref = fields({ id: words });
const Claim = fields({
  id: words,
  statement: words,
  subjects: listOf(ref, 200),
  objects: listOf(ref, 200),
  hedge: maybe(words),
  asOf: words,
  sources: listOf(ref, 200),
});

const Source = fields({
  id: words,
  publisher: words,
  title: words,
  url: maybe(words),
  publishedOn: maybe(words),
});

const camera = fields({ near: words, x: real, y: real, unitsPerPixel: real });
const side = {
  name: maybe(words),
  drawing: Drawing,
  pale: maybe(listOf(words, links)),
  guides: maybe(listOf(readGuide)),
  looks: maybe(readLooks),
  camera: maybe(camera),
};

const Frozen = fields({
  format: exactly(SNAPSHOT_FORMAT),
  version: exactly(1),
  frozenOn: text(10),
  title: words,
  subject: words,
  about: words,
  origin: words,
  view: words,
  select: maybe(words),
  highlight: maybe(Highlight),
  ...side,
  second: maybe(fields(side)),
  pinned: maybe(listOf(words)),
  claims: listOf(Claim),
  sources: listOf(Source),
});
/** Of a snapshot what the element shows. */
export type FrozenView = ReturnType<typeof Frozen>;

/** A snapshot from anywhere, checked for all that the picture takes for granted. @throws Unreadable naming the place */
export const readFrozen: Read<FrozenView> = (value, place) => {
  const frozen = Frozen(value, place);
  for (const { drawing, camera: sight } of sidesOf(frozen)) {
    checkColumns(drawing, `${place}.drawing`);
    if (sight && sight.unitsPerPixel <= 0) throw new Unreadable(`${place}.camera sees nothing.`);
  }
  if (!/^\d{4}-\d\d-\d\d$/.test(frozen.frozenOn)) throw new Unreadable(`${place}.frozenOn is not a day.`);
  return frozen;
};

/** The one drawing of a view, or the two that stand side by side, each with all that it needs. */
export function sidesOf(frozen: FrozenView): readonly FrozenView[] {
  return frozen.second ? [frozen, { ...frozen, ...frozen.second }] : [frozen];
}

/** The drawing in which something is, the first of two. */
export function sideWith(frozen: FrozenView, id: string | undefined): FrozenView | undefined {
  return sidesOf(frozen).find(({ drawing }) => id !== undefined && drawing.nodes.id.includes(id));
}

function checkColumns({ nodes, links, arrangement }: Subgraph, place: string): void {
  for (const columns of [nodes, links]) {
    const lengths = new Set(Object.values(columns).map((column: readonly unknown[]) => column.length));
    if (lengths.size > 1) throw new Unreadable(`${place} has columns of different lengths.`);
  }
  if (new Set(nodes.id).size < nodes.id.length) throw new Unreadable(`${place}.nodes.id has an id twice.`);
  if ([...links.source, ...links.target].some((end) => end >= nodes.id.length))
    throw new Unreadable(`${place}.links end at no node.`);
  if (arrangement.width <= 0 || arrangement.height <= 0) throw new Unreadable(`${place}.arrangement has no size.`);
}
