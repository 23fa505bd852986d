import type Sigma from "sigma";
import { CoarseLinkProgram } from "./coarse-link-program.ts";
import { isHeavy, isSoftwareDrawn } from "./drawing-cost.ts";
import type { DrawnGraph, DrawnLink, DrawnNode } from "./drawn-graph.ts";
import { type Footing, footingOf, isNear, lightView, matrixOf, transformTo } from "./footing.ts";
import { asWorkedOut, placesOf, workedOut } from "./light-columns.ts";
import { LightLayer } from "./light-layer.ts";
import { LightPicture } from "./light-picture.ts";
import { LinkBudget } from "./link-budget.ts";
import { LinkProgram } from "./link-program.ts";
import { FEW_MOVED, refreshOnlyMoved } from "./partial-refresh.ts";
import { pickByPlace } from "./pick-by-place.ts";
import { PointShapeProgram } from "./point-shape-program.ts";
import { ShapeProgram } from "./shape-program.ts";

type Drawing = Sigma<DrawnNode, DrawnLink>;

/** The camera has come to rest when it has stood still for so long: longer than between two turns of a wheel. */
const REST_MS = 120;
/** What sight.ts moves it after that, to where an address can say, is so little: CSS pixels, and a share of the scale. */
const NUDGE = { pixels: 1.5, scale: 0.01 } as const;
/** So many links are worked out and drawn in full before anybody waits for them. */
const AT_ONCE = 2_000;
/** Sigma's layers that stand still while the camera moves, and ours that are moved along as they are. */
const HIDDEN = ["edges", "edgeLabels", "nodes", "labels", "hovers"];
const MOVED_ALONG = ["atlas", "atlas-guides"];

/**
 * Stands between sigma and its camera. While the camera moves over a large picture, points and thin lines are drawn in place of
 * sigma's frame, from buffers that are on the graphics card, as many as it can draw in time; names are moved along. When the
 * camera rests, sigma draws all of it in full. The container says which: `data-drawn` "moving" or "still", and `data-links`.
 */
export class Motion {
  readonly #sigma: Drawing;
  readonly #framed: () => void;
  readonly #layer: LightLayer;
  readonly #picture: LightPicture;
  /** What was moved since sigma drew last. */
  readonly #moved: ReadonlySet<string>;
  readonly #isSoftware: boolean;
  readonly #budget: LinkBudget;
  readonly #drawInFull: () => Drawing;
  readonly #canvases: ReturnType<Drawing["getCanvases"]>;
  readonly #stopping = new AbortController();
  /** Where the camera stood when sigma drew last. */
  #drawnFrom: Footing;
  #isStale = true;
  /** Whether so much is drawn that each is drawn as simply as it may be. */
  #isCoarse = false;
  #isHidden = { full: false, names: false };
  /** What sigma is given when the first light picture of it was seen. */
  #coming: DrawnGraph | undefined;
  #isMoving = false;
  /** Where the camera stood when the rest began to be waited for; undefined while sigma's is seen. */
  #lightFrom: Footing | undefined;
  /** Where the things of the light picture are. */
  #matrix: Float32Array | undefined;
  #frame = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #drawn = 0;

  /** @param framed told of each frame that is drawn while the camera moves */
  constructor(sigma: Drawing, gl: WebGL2RenderingContext, framed: () => void) {
    this.#sigma = sigma;
    this.#framed = framed;
    this.#canvases = sigma.getCanvases();
    this.#layer = new LightLayer(gl);
    this.#picture = new LightPicture(this.#layer);
    this.#isSoftware = isSoftwareDrawn(gl);
    this.#budget = new LinkBudget(this.#isSoftware);
    this.#drawnFrom = footingOf(sigma);
    this.#drawInFull = sigma.scheduleRender.bind(sigma);
    sigma.scheduleRender = () => (this.#hasToMove() ? this.#move() : this.#drawInFull());
    const toViewport = sigma.graphToViewport.bind(sigma);
    sigma.graphToViewport = (place, override) =>
      toViewport(place, override ?? (this.#matrix && { matrix: this.#matrix }));
    this.#moved = refreshOnlyMoved(sigma, () => this.#isHeavy);
    pickByPlace(sigma, (place, sizes) => (this.#isCoarse ? this.#loaded.at(place, sizes) : "unknown"));
    sigma.on("afterProcess", () => {
      this.#picture.leaveOff();
      this.#isStale ||= this.#coming === undefined;
    });
    sigma.on("afterRender", () => this.#settled());
    sigma.on("kill", () => this.#stop());
    // A click means what is seen: sigma finds it in what it has drawn in full.
    const how = { capture: true, signal: this.#stopping.signal };
    sigma.getContainer().addEventListener("click", () => this.#isMoving && this.#settle(), how);
    for (const layer of MOVED_ALONG) this.#canvases[layer]?.style.setProperty("transform-origin", "0 0");
    this.#tell();
  }

  /** Draws another graph, at once and lightly where it is large, and has sigma draw it in full after that. */
  show(graph: DrawnGraph): void {
    this.#picture.leaveOff();
    this.#setPrograms(graph.size);
    if (graph.size <= AT_ONCE) {
      this.#coming = undefined;
      this.#sigma.setGraph(graph);
      return;
    }
    this.#coming = graph;
    // A sketch lies over it, which shows the same.
    if (this.#sigma.getContainer().matches(":has(~ [data-sketch])")) {
      [this.#isStale, this.#isMoving] = [true, true];
      this.#tell();
      this.#wait(0);
      return;
    }
    this.#picture.load(graph, asWorkedOut(this.#sigma, graph));
    this.#isStale = false;
    this.#move();
  }

  get #graph(): DrawnGraph {
    return this.#coming ?? (this.#sigma.getGraph() as DrawnGraph);
  }

  get #isHeavy(): boolean {
    return isHeavy(this.#graph.size, this.#isSoftware);
  }

  /** Of many links, nobody sees that they are bent in two pieces in place of fourteen; of many things, none is drawn twice. */
  #setPrograms(links: number): void {
    this.#isCoarse = links > AT_ONCE;
    const link = this.#isCoarse ? CoarseLinkProgram : LinkProgram;
    const shape = this.#isCoarse ? PointShapeProgram : ShapeProgram;
    const { edgeProgramClasses, nodeProgramClasses } = this.#sigma.getSettings();
    if (edgeProgramClasses.line === link) return;
    // Sigma breaks where one of its own programs is no longer among them.
    const nodes = { ...nodeProgramClasses, circle: shape };
    this.#sigma.setSettings({ edgeProgramClasses: { ...edgeProgramClasses, line: link }, nodeProgramClasses: nodes });
  }

  /** What is drawn lightly, as it is now. */
  get #loaded(): LightPicture {
    if (this.#isStale)
      this.#picture.load(this.#graph, (this.#coming ? asWorkedOut : workedOut)(this.#sigma, this.#graph));
    this.#isStale = false;
    return this.#picture;
  }

  #hasToMove(): boolean {
    if (!this.#isHeavy) return false;
    if (this.#moved.size > 0 && this.#moved.size <= FEW_MOVED) return true;
    const now = footingOf(this.#sigma);
    const isLed = this.#isMoving || this.#sigma.getMouseCaptor().isMouseDown || this.#sigma.getCamera().isAnimated();
    return isLed ? !isNear(now, this.#drawnFrom, 0, 0) : !isNear(now, this.#drawnFrom, NUDGE.pixels, NUDGE.scale);
  }

  #move(): Drawing {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#drawLightly());
    return this.#sigma;
  }

  #drawLightly(): void {
    this.#frame = 0;
    const took = this.#layer.took;
    // The one before is still being drawn: another would only make the next one wait.
    if (took === undefined) {
      this.#move();
      return;
    }
    this.#budget.took(took, this.#drawn);
    const areMoved = this.#moved.size > 0;
    const picture = this.#loaded;
    if (areMoved) picture.move(this.#moved, placesOf(this.#sigma));
    const now = footingOf(this.#sigma);
    this.#drawn = this.#budget.of(this.#layer.linkCount);
    this.#layer.draw(lightView(this.#sigma, now), this.#drawn);
    this.#hideFull(true);
    this.#isMoving = true;
    this.#matrix = matrixOf(now);
    this.#moveAlong(now);
    this.#tell();
    this.#framed();
    const isNudge = this.#lightFrom !== undefined && isNear(now, this.#lightFrom, NUDGE.pixels, NUDGE.scale);
    if (isNudge && !areMoved) return;
    this.#lightFrom = now;
    this.#wait();
  }

  #wait(ms = REST_MS): void {
    clearTimeout(this.#resting);
    // A hand that holds the picture is about to move it on; where frames take long, the next may be asked for already.
    const isOn = () => this.#frame !== 0 || this.#sigma.getMouseCaptor().isMouseDown;
    this.#resting = setTimeout(() => (isOn() ? this.#wait() : this.#settle()), ms);
  }

  #settle(): void {
    clearTimeout(this.#resting);
    const [coming, isStale] = [this.#coming, this.#isStale];
    this.#coming = undefined;
    if (coming) {
      this.#sigma.setGraph(coming);
      // It was loaded before.
      if (!isStale) this.#picture.leaveOff();
      this.#isStale = isStale;
    } else if (this.#isMoving) this.#sigma.refresh({ partialGraph: {}, skipIndexation: true });
  }

  /** Sigma has drawn. */
  #settled(): void {
    // What it has drawn is not yet what is to be seen.
    if (this.#coming) return;
    clearTimeout(this.#resting);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#drawnFrom = footingOf(this.#sigma);
    if (this.#isMoving) this.#hideFull(false);
    this.#isMoving = false;
    this.#lightFrom = undefined;
    this.#matrix = undefined;
    this.#moveAlong(this.#drawnFrom);
    this.#tell();
    if (this.#isStale && this.#isHeavy)
      this.#picture.prepare(this.#graph, workedOut(this.#sigma), () => {
        this.#isStale = false;
      });
  }

  #hideFull(isHidden: boolean): void {
    // Names of another picture, or where things no longer are.
    const areHidden = isHidden && (this.#coming !== undefined || this.#moved.size > 0);
    const show = (layer: string, isShown: boolean) =>
      this.#canvases[layer]?.style.setProperty("display", isShown ? "" : "none");
    if (isHidden !== this.#isHidden.full) for (const layer of HIDDEN) show(layer, !isHidden);
    if (areHidden !== this.#isHidden.names) for (const layer of MOVED_ALONG) show(layer, !areHidden);
    this.#isHidden = { full: isHidden, names: areHidden };
  }

  /** Names and guides stay where their things are. */
  #moveAlong(now: Footing): void {
    const transform = transformTo(now, this.#drawnFrom);
    for (const layer of MOVED_ALONG) this.#canvases[layer]?.style.setProperty("transform", transform);
  }

  #tell(): void {
    const { dataset } = this.#sigma.getContainer();
    const [drawn, links] = this.#isMoving ? ["moving", this.#drawn] : ["still", this.#graph.size];
    if (dataset.drawn !== drawn) dataset.drawn = drawn;
    if (dataset.links !== String(links)) dataset.links = String(links);
  }

  #stop(): void {
    clearTimeout(this.#resting);
    cancelAnimationFrame(this.#frame);
    this.#picture.leaveOff();
    this.#stopping.abort();
  }
}
