import type Sigma from "sigma";
import { animateNodes } from "sigma/utils";
import type { Point } from "#contract/curve.ts";
import { fontScaleOf } from "#contract/drawn-size.ts";
import type { Frame } from "#contract/kinds.ts";
import { aimAt, type CameraPlace, WHOLE } from "./camera-aim.ts";
import type { DrawnGraph, DrawnLink, DrawnNode } from "./drawn-graph.ts";
import { emptySigma } from "./empty-sigma.ts";
import { cameraOn, commonShift, movedBack, type Reach, sightOf } from "./growth.ts";
import { type Places, takePlaces } from "./moved-places.ts";
import { boundsOf, fitPicture, type PictureFit, type Size } from "./picture-fit.ts";
import { listenToStage, raiseOverlay, type StageEvents, type StageOptions } from "./stage-events.ts";
import { leaveWheelToPage } from "./wheel-policy.ts";

const MOVE_MS = 240;
/** Of a larger picture, nobody can follow what moves where. */
const MOST_MOVED = 2_000;
/** Lost contexts are rebuilt this often before the drawing is given up. */
const REBUILDS = 3;

/** The one place that holds a Sigma: its making, size, camera, and the loss of its WebGL contexts. */
export class Stage {
  readonly #container: HTMLElement;
  readonly #options: StageOptions;
  readonly #events: StageEvents;
  readonly #observer: ResizeObserver;
  readonly #stopWheel: () => void;
  #sigma: Sigma<DrawnNode, DrawnLink> | undefined;
  #graph: DrawnGraph | undefined;
  /** The size of the drawing, in the pixels of its places. */
  stored: Size = { width: 1, height: 1 };
  #frame: Frame = "wide";
  #fit: PictureFit = { scale: 1, left: 0, top: 0 };
  /** What the camera looks at; the whole picture where it is nothing. */
  #aim: readonly string[] = [];
  #goal: CameraPlace = WHOLE;
  /** What is in sight where the reader has moved the camera. */
  #reach: Reach | undefined;
  #sized: Size = { width: 0, height: 0 };
  #rebuilds = 0;
  #stopMoving: () => void = () => undefined;
  readonly #fontsCame = () => this.redraw();

  constructor(container: HTMLElement, options: StageOptions, events: StageEvents) {
    this.#container = container;
    this.#options = options;
    this.#events = events;
    this.#observer = new ResizeObserver(() => this.#resize());
    this.#observer.observe(container);
    this.#stopWheel = options.wheel === "page" ? leaveWheelToPage(container) : () => undefined;
    // A canvas does not wait for its font: draw again when it has come.
    document.fonts.addEventListener("loadingdone", this.#fontsCame);
  }

  /**
   * @param stored the size of the drawing, in the pixels of its places
   * @param aim what the camera comes near to; the whole picture where it is nothing
   */
  show(graph: DrawnGraph, stored: Size, frame: Frame, aim: readonly string[]): void {
    const before = this.#graph;
    this.#graph = graph;
    this.stored = stored;
    this.#frame = frame;
    this.#aim = aim;
    if (!this.#sigma) {
      this.#build();
      return;
    }
    this.#stopMoving();
    const sigma = this.#sigma;
    const shift = before && commonShift(before, graph);
    const sight = shift && !this.#isAtGoal(sigma) ? sightOf(sigma, this.#fit, shift) : this.#reach;
    // While the places are still those that everything is going to.
    this.#measure();
    const isMoved = graph.order <= MOST_MOVED && !this.#options.reducedMotion;
    const ends = before && !shift && isMoved ? movedBack(graph, before) : {};
    this.#setBounds(sigma);
    if (sight) sigma.getCamera().setState(cameraOn(sigma, this.#fit, sight));
    this.#fill(sigma, graph);
    if (!sight) this.#turn(this.#goal);
    this.#stopMoving = animateNodes(graph, ends, { duration: MOVE_MS });
  }

  /** Redraws with new colours or another filter. */
  refresh(): void {
    this.#sigma?.scheduleRefresh();
  }

  /** Redraws the labels alone. */
  redraw(): void {
    this.#sigma?.scheduleRender();
  }

  /** Brings these near; with none, back to the whole picture, unless that is where it was left. */
  aim(ids: readonly string[]): void {
    if (ids.length === 0 && this.#aim.length === 0) return;
    this.#aim = ids;
    this.#measure();
    this.#turn(this.#goal);
  }

  fit(): void {
    this.#turn(WHOLE);
  }

  /** Brings a part of the drawing into sight, at once or in a movement; with nothing, what it was left with. */
  lookAt(reach: Reach | undefined, how: "at-once" | "moving"): void {
    this.#reach = reach;
    if (!this.#sigma) return;
    if (how === "at-once") this.#aimAgain(this.#sigma);
    else this.#turn(reach ? cameraOn(this.#sigma, this.#fit, reach) : this.#goal);
  }

  /** Puts things to other places. */
  place(places: Places, how: "at-once" | "moving"): void {
    if (!this.#graph) return;
    this.#stopMoving();
    if (how === "moving" && !this.#options.reducedMotion)
      this.#stopMoving = animateNodes(this.#graph, places, { duration: MOVE_MS });
    else takePlaces(this.#graph, places);
  }

  /** What is in sight now. */
  get inSight(): Reach | undefined {
    return this.#sigma && sightOf(this.#sigma, this.#fit, { x: 0, y: 0 });
  }

  /** How much of the drawing a pixel of the screen is. */
  get unitsPerPixel(): number {
    return (this.#sigma?.getCamera().ratio ?? 1) / this.#fit.scale;
  }

  zoom(factor: number): void {
    const camera = this.#sigma?.getCamera();
    if (camera) this.#turn({ ...camera.getState(), ratio: camera.getBoundedRatio(camera.ratio / factor) });
  }

  placeOf(id: string): Point {
    if (!this.#sigma || !this.#graph) return { x: 0, y: 0 };
    return this.#sigma.graphToViewport(this.#graph.getNodeAttributes(id));
  }

  /** Where a point of the drawing is on the screen; its pixels count downwards. */
  pointAt({ x, y }: Point): Point {
    return this.#sigma ? this.#sigma.graphToViewport({ x, y: -y }) : { x: 0, y: 0 };
  }

  radiusOf(id: string): number {
    return this.#sigma && this.#graph ? this.#sigma.scaleSize(this.#graph.getNodeAttribute(id, "size")) : 0;
  }

  get size(): Size {
    return { width: this.#container.clientWidth, height: this.#container.clientHeight };
  }

  get fontScale(): number {
    return fontScaleOf(this.#fit.scale);
  }

  destroy(): void {
    this.#stopMoving();
    this.#observer.disconnect();
    this.#stopWheel();
    document.fonts.removeEventListener("loadingdone", this.#fontsCame);
    this.#sigma?.kill();
    this.#sigma = undefined;
  }

  #turn(place: CameraPlace): void {
    if (this.#options.reducedMotion) this.#sigma?.getCamera().setState(place);
    else void this.#sigma?.getCamera().animate(place, { duration: MOVE_MS });
  }

  #build(): void {
    if (!this.#graph) return;
    const [scale, count] = [() => this.#fit.scale, () => this.#graph?.order ?? 0];
    const { look } = this.#events;
    const sigma = emptySigma(this.#container, { scale, count, look, calm: this.#options.reducedMotion });
    [this.#sigma, this.#sized] = [sigma, this.size];
    raiseOverlay(sigma);
    this.#measure();
    this.#setBounds(sigma);
    this.#aimAgain(sigma);
    listenToStage(sigma, this.#events, {
      // Nothing is written of what sigma does not draw yet.
      drawn: (...pens) => sigma.getGraph() === this.#graph && this.#events.drawn(...pens),
      rested: () => this.#rest(sigma),
      lost: () => this.#rebuild(sigma),
    });
    this.#fill(sigma, this.#graph);
  }

  #fill(sigma: Sigma<DrawnNode, DrawnLink>, graph: DrawnGraph): void {
    const { steadyCamera, onFrame } = this.#options;
    if (steadyCamera) steadyCamera(sigma, graph, () => onFrame?.());
    else sigma.setGraph(graph);
  }

  #measure(): void {
    if (!this.#graph) return;
    this.#fit = fitPicture(this.size, this.stored, this.#options.corner?.(), this.#graph, this.#frame);
    this.#goal = aimAt(this.#graph, this.#aim, this.size, this.#fit);
  }

  /** The camera at rest shows what fills the container when the drawing stands in it as it should. */
  #setBounds(sigma: Sigma<DrawnNode, DrawnLink>): void {
    sigma.setCustomBBox(boundsOf(this.#fit, this.size));
  }

  /** One loss takes every layer, and to kill what is lost loses them again: only the first is heeded. */
  #rebuild(lost: Sigma<DrawnNode, DrawnLink>): void {
    if (lost !== this.#sigma) return;
    this.#sigma = undefined;
    lost.kill();
    this.#rebuilds += 1;
    if (this.#rebuilds > REBUILDS) this.#options.onUnavailable?.("The browser took the drawing surface away.");
    else this.#build();
  }

  #resize(): void {
    const { width, height } = this.size;
    // Whoever begins to observe is told of the size that is there already.
    if (!this.#sigma || width * height === 0 || (width === this.#sized.width && height === this.#sized.height)) return;
    this.#sized = this.size;
    const untouched = this.#isAtGoal(this.#sigma);
    this.#sigma.resize();
    this.#measure();
    this.#setBounds(this.#sigma);
    if (untouched || this.#reach) this.#aimAgain(this.#sigma);
    this.#sigma.refresh();
  }

  /** Puts the camera where it belongs, without a movement. */
  #aimAgain(sigma: Sigma<DrawnNode, DrawnLink>): void {
    sigma.getCamera().setState(this.#reach ? cameraOn(sigma, this.#fit, this.#reach) : this.#goal);
  }

  #rest(sigma: Sigma<DrawnNode, DrawnLink>): void {
    if (sigma !== this.#sigma || sigma.getCamera().isAnimated()) return;
    this.#reach = this.#isAtGoal(sigma) ? undefined : sightOf(sigma, this.#fit, { x: 0, y: 0 });
    this.#events.rested(this.#reach);
  }

  /** Whether the camera stands, or is on its way to, where it was left, and nobody has moved it since. */
  #isAtGoal(sigma: Sigma<DrawnNode, DrawnLink>): boolean {
    const camera = sigma.getCamera();
    const { x, y, ratio } = camera.getState();
    return camera.isAnimated() || (x === this.#goal.x && y === this.#goal.y && ratio === this.#goal.ratio);
  }
}
