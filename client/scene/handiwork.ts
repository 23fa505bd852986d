import type { Point } from "#contract/curve.ts";
import { type Arrangement, type Offset, type Sight, UNARRANGED } from "#view/arrangement.ts";
import type { DrawnGraph } from "./drawn-graph.ts";
import type { Reach } from "./growth.ts";
import type { Hand, Tool } from "./hand.ts";
import { placesToTake, stepsSince, takePlaces } from "./moved-places.ts";
import { isWithin } from "./rubber.ts";
import { reachOf, sightFrom } from "./sight.ts";
import type { Stage } from "./stage.ts";

export interface HandiworkEvents {
  /** What makes a hand of pointers; brought along by those who let things be moved, so that others need not carry it. */
  readonly Hand?: typeof Hand;
  /** These were asked for beside what is selected: one that is selected already no longer; "alone" in its place. */
  readonly onPick?: (ids: readonly string[], how: "toggle" | "more" | "alone") => void;
  /** Things were moved by hand, each by so much; without it nothing can be moved, and nothing encircled. */
  readonly onMove?: (steps: ReadonlyMap<string, Offset>) => void;
  /** The camera has come to rest elsewhere; with nothing where it fits the picture again. */
  readonly onLook?: (sight: Sight | undefined) => void;
}

interface HandiworkParts {
  readonly stage: Stage;
  /** In the order of drawing, without what is hidden. */
  readonly shown: () => readonly string[];
  readonly selected: () => readonly string[];
}

/** How far beside a shape a press still means it. */
const REACH_PX = 4;
/** Moved by less than this in the drawing, a thing goes there at once. */
const SMALL_STEP = 2;

/** What is done to a drawing by hand, and where that has left it: things moved, things encircled, the camera turned. */
export class Handiwork {
  /** What a press on the picture begins. */
  tool: Tool = "hand";
  /** What stays where it is. */
  pinned: ReadonlySet<string> = new Set();
  readonly #parts: HandiworkParts;
  readonly #events: HandiworkEvents;
  readonly #hand: Hand | undefined;
  #graph: DrawnGraph | undefined;
  #moved: Arrangement["moved"] = UNARRANGED.moved;
  #sight: Sight | undefined;

  constructor(host: HTMLElement, parts: HandiworkParts, events: HandiworkEvents) {
    this.#parts = parts;
    this.#events = events;
    if (!events.onMove || !events.Hand) return;
    this.#hand = new events.Hand(host, {
      tool: () => this.tool,
      thingAt: (point) => this.#thingAt(point),
      dragged: (id, step) => this.#drag(this.#grip(id), step),
      dropped: (id) => this.#drop(this.#grip(id)),
      toggled: (id) => events.onPick?.([id], "toggle"),
      enclosed: (ring, more) => {
        const { stage, shown } = parts;
        const ids = shown().filter((id) => isWithin(ring, stage.placeOf(id)));
        events.onPick?.(ids, more ? "more" : "alone");
      },
    });
  }

  /** Whether a click that comes now is only the end of what was done by hand. */
  swallows(): boolean {
    return this.#hand?.swallows() ?? false;
  }

  /** Puts everything of a new drawing where it was moved, before it is shown. */
  receive(graph: DrawnGraph): void {
    this.#graph = graph;
    takePlaces(graph, placesToTake(graph, this.#moved));
  }

  /** What the camera has in sight of the drawing; undefined where it shows what it would anyway. */
  get reach(): Reach | undefined {
    return this.#graph && this.#sight && reachOf(this.#graph, this.#sight);
  }

  /** How far things were moved from where the drawing has them. */
  place(moved: Arrangement["moved"]): void {
    this.#moved = moved;
    if (!this.#graph) return;
    const places = placesToTake(this.#graph, moved);
    const isSmall = Object.entries(places).every(([id, { x, y }]) => {
      const now = this.#graph?.getNodeAttributes(id);
      return now !== undefined && Math.hypot(now.x - x, now.y - y) < SMALL_STEP;
    });
    this.#parts.stage.place(places, isSmall ? "at-once" : "moving");
  }

  /** These stay where they are, and say so. */
  pin(ids: readonly string[]): void {
    this.pinned = new Set(ids);
    this.#parts.stage.redraw();
  }

  /** Looks where a view says. */
  look(sight: Sight | undefined): void {
    if (JSON.stringify(sight) === JSON.stringify(this.#sight)) return;
    this.#sight = sight;
    if (this.#graph) this.#parts.stage.lookAt(this.reach, "moving");
  }

  /** What is in sight now. */
  get inSight(): Reach | undefined {
    return this.#parts.stage.inSight;
  }

  /** Brings a place of the drawing into the middle, y upwards, from as near as now. */
  lookTo(middle: Point): void {
    const { stage } = this.#parts;
    stage.lookAt({ middle, unitsPerPixel: stage.unitsPerPixel }, "at-once");
  }

  /** The camera stands still. It is put where an address can say that it is. */
  rested(reach: Reach | undefined): void {
    const sight = reach && this.#graph && sightFrom(this.#graph, reach);
    if (JSON.stringify(sight) === JSON.stringify(this.#sight)) return;
    this.#sight = sight;
    if (sight) this.#parts.stage.lookAt(this.reach, "at-once");
    this.#events.onLook?.(sight);
  }

  /** Moves what is selected by so many pixels of the screen. */
  push(by: Point): void {
    const ids = this.#parts.selected().filter((id) => !this.pinned.has(id));
    if (!this.#events.onMove || ids.length === 0) return;
    this.#drag(ids, by);
    this.#drop(ids);
  }

  destroy(): void {
    this.#hand?.stop();
  }

  /** What goes along with a thing: all that is selected, where it is; nothing with what is pinned. */
  #grip(id: string): readonly string[] {
    const selected = this.#parts.selected();
    if (this.pinned.has(id)) return [];
    return selected.includes(id) ? selected.filter((one) => !this.pinned.has(one)) : [id];
  }

  #drag(ids: readonly string[], { x, y }: Point): void {
    const units = this.#parts.stage.unitsPerPixel;
    for (const id of ids) {
      if (!this.#graph?.hasNode(id)) continue;
      const now = this.#graph.getNodeAttributes(id);
      this.#graph.mergeNodeAttributes(id, { x: now.x + x * units, y: now.y - y * units });
    }
  }

  #drop(ids: readonly string[]): void {
    if (this.#graph && ids.length > 0) this.#events.onMove?.(stepsSince(this.#graph, this.#moved, ids));
  }

  #thingAt(point: Point): string | undefined {
    const { stage, shown } = this.#parts;
    let nearest: { readonly id: string; readonly far: number } | undefined;
    for (const id of shown()) {
      const { x, y } = stage.placeOf(id);
      const far = Math.hypot(x - point.x, y - point.y) - stage.radiusOf(id);
      if (far <= REACH_PX && far < (nearest?.far ?? Number.POSITIVE_INFINITY)) nearest = { id, far };
    }
    return nearest?.id;
  }
}
