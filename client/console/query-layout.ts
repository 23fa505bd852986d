import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";

export interface Place {
  readonly x: number;
  readonly y: number;
}

interface Body extends SimulationNodeDatum {
  readonly id: string;
}

/** Room for a name of some letters under its shape. */
const APART = 74;
const STRETCH = 1.35;
const TICKS = 220;

/**
 * Places for nodes, in pixels around (0, 0); the same question gives the same places. What has a place keeps it, and
 * what is new settles beside its neighbours.
 */
export function placedNodes(
  ids: readonly string[],
  links: readonly { readonly source: string; readonly target: string }[],
  kept: ReadonlyMap<string, Place>,
): ReadonlyMap<string, Place> {
  const middle = middleOf([...kept.values()]);
  const bodies: Body[] = ids.map((id, at) => {
    const place = kept.get(id);
    if (place) return { id, fx: place.x / STRETCH, fy: place.y };
    // A sunflower: nobody begins on top of another.
    const [radius, angle] = [APART * 0.6 * Math.sqrt(at + 1), at * 2.399963];
    return { id, x: middle.x / STRETCH + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
  });
  const springs = links.map(({ source, target }) => ({ source, target }));
  forceSimulation(bodies)
    .force(
      "link",
      forceLink<Body, { source: string; target: string }>(springs)
        .id(({ id }) => id)
        .distance(APART * 1.2),
    )
    .force("charge", forceManyBody().strength(-420).distanceMax(900))
    .force("collide", forceCollide(APART / 2).iterations(2))
    .force("x", forceX(middle.x / STRETCH).strength(0.13))
    .force("y", forceY(middle.y).strength(0.05))
    .stop()
    .tick(ids.length > 400 ? TICKS / 2 : TICKS);
  // Names are wider than high, so that everything is drawn apart in breadth.
  return new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, { x: x * STRETCH, y }]));
}

/** Places in a spiral around (0, 0), for what is laid out afterwards. */
export function sunflower(ids: readonly string[]): ReadonlyMap<string, Place> {
  return new Map(
    ids.map((id, at) => {
      const [radius, angle] = [APART * 0.6 * Math.sqrt(at + 1), at * 2.399963];
      return [id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }];
    }),
  );
}

function middleOf(places: readonly Place[]): Place {
  if (places.length === 0) return { x: 0, y: 0 };
  const sum = places.reduce((one, other) => ({ x: one.x + other.x, y: one.y + other.y }), { x: 0, y: 0 });
  return { x: sum.x / places.length, y: sum.y / places.length };
}
