import { logarithm } from "./exact-arithmetic.ts";
import { FarField } from "./far-field.ts";
import type { LinkGraph } from "./link-graph.ts";

/** How hard things push each other, and are pulled to the middle. */
const REPULSION = 10;
const GRAVITY = 0.05;

/** What is moved: a graph whose nodes may each stand for several. */
export interface Bodies {
  readonly graph: LinkGraph;
  /** 1 and the links of all that a node stands for. */
  readonly mass: Float64Array;
  /** How many a node stands for. */
  readonly size: Float64Array;
}

/**
 * Nodes that push each other away and are held together by their links, moved step by step: the forces and the adaptive speeds
 * of ForceAtlas2 (Jacomy and others, 2014), with the repulsion of a far field. Takes its memory once.
 */
export class ForceSystem {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly #bodies: Bodies;
  readonly #field: FarField;
  readonly #convergence: Float64Array;
  readonly #slowness: number;
  #forceX: Float64Array;
  #forceY: Float64Array;
  #beforeX: Float64Array;
  #beforeY: Float64Array;

  constructor(bodies: Bodies) {
    const { count } = bodies.graph;
    this.#bodies = bodies;
    this.#field = new FarField(count);
    this.x = new Float64Array(count);
    this.y = new Float64Array(count);
    this.#forceX = new Float64Array(count);
    this.#forceY = new Float64Array(count);
    this.#beforeX = new Float64Array(count);
    this.#beforeY = new Float64Array(count);
    this.#convergence = new Float64Array(count).fill(1);
    this.#slowness = 1 + logarithm(Math.max(2, count));
  }

  /** One step. */
  step(): void {
    [this.#forceX, this.#beforeX] = [this.#beforeX, this.#forceX];
    [this.#forceY, this.#beforeY] = [this.#beforeY, this.#forceY];
    this.#field.push(this.x, this.y, this.#bodies.mass, REPULSION, this.#forceX, this.#forceY);
    this.#pull();
    this.#move();
  }

  /** To the middle, and along the links. */
  #pull(): void {
    const { graph, mass } = this.#bodies;
    const { source, target, weight } = graph;
    const [x, y, forceX, forceY] = [this.x, this.y, this.#forceX, this.#forceY];
    for (let node = 0; node < mass.length; node += 1) {
      const gravity = GRAVITY * mass[node]!;
      forceX[node]! -= x[node]! * gravity;
      forceY[node]! -= y[node]! * gravity;
    }
    for (let link = 0; link < source.length; link += 1) {
      const from = source[link]!;
      const to = target[link]!;
      const pull = weight[link]!;
      const dx = (x[from]! - x[to]!) * pull;
      const dy = (y[from]! - y[to]!) * pull;
      forceX[from]! -= dx;
      forceY[from]! -= dy;
      forceX[to]! += dx;
      forceY[to]! += dy;
    }
  }

  /** Each at a speed of its own: slower the more its force turns about. */
  #move(): void {
    const { mass, size } = this.#bodies;
    for (let node = 0; node < mass.length; node += 1) {
      const inverse = 1 / size[node]!;
      const fx = this.#forceX[node]! * inverse;
      const fy = this.#forceY[node]! * inverse;
      this.#forceX[node] = fx;
      this.#forceY[node] = fy;
      const bx = this.#beforeX[node]!;
      const by = this.#beforeY[node]!;
      const swinging = mass[node]! * inverse * Math.sqrt((bx - fx) * (bx - fx) + (by - fy) * (by - fy));
      const traction = Math.sqrt((bx + fx) * (bx + fx) + (by + fy) * (by + fy)) / 2;
      const calm = 1 + Math.sqrt(swinging);
      const speed = (this.#convergence[node]! * logarithm(1 + traction)) / calm;
      this.#convergence[node] = Math.min(1, Math.sqrt((speed * (fx * fx + fy * fy)) / calm));
      this.x[node]! += (fx * speed) / this.#slowness;
      this.y[node]! += (fy * speed) / this.#slowness;
    }
  }
}
