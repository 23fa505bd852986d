import { END_FLOATS, type LightStrokes, POINT_FLOATS } from "./light-columns.ts";
import { LINE_FRAGMENT, LINE_VERTEX, POINT_FRAGMENT, POINT_VERTEX } from "./light-shader.ts";

/** How sigma's places come to the screen: factors and offsets in clip space, and device pixels a pixel of a radius. */
export interface LightView {
  readonly across: readonly [factor: number, offset: number];
  readonly up: readonly [factor: number, offset: number];
  readonly pixels: number;
}

/** Where an attribute stands among the floats of its item; bytes are four to a float. */
type Attributes = readonly (readonly [name: string, size: number, type: "floats" | "bytes", at: number])[];

const POINT: Attributes = [
  ["a_place", 2, "floats", 0],
  ["a_radius", 1, "floats", 2],
  ["a_share", 1, "floats", 3],
  ["a_fill", 4, "bytes", 4],
  ["a_rim", 4, "bytes", 5],
];
const END: Attributes = [
  ["a_place", 2, "floats", 0],
  ["a_colour", 4, "bytes", 2],
];

/** Draws points and thin lines from buffers that stay on the graphics card; only the view changes from frame to frame. */
export class LightLayer {
  readonly #gl: WebGL2RenderingContext;
  readonly #points: Strokes;
  readonly #lines: Strokes;
  #columns: LightStrokes | undefined;
  #fence: { readonly sync: WebGLSync; readonly at: number } | undefined;

  /** @param gl is left as it was after every call, but for what it shows */
  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#points = new Strokes(gl, POINT_VERTEX, POINT_FRAGMENT, POINT, POINT_FLOATS);
    this.#lines = new Strokes(gl, LINE_VERTEX, LINE_FRAGMENT, END, END_FLOATS);
  }

  load(columns: LightStrokes): void {
    this.#columns = columns;
    this.#points.load(columns.points);
    this.#lines.load(columns.lines);
  }

  /** Some floats of the columns that were loaded have changed since. */
  change(what: "points" | "lines", first: number, count: number): void {
    if (this.#columns) (what === "points" ? this.#points : this.#lines).change(this.#columns[what], first, count);
  }

  get linkCount(): number {
    return this.#columns?.linkCount ?? 0;
  }

  /** Draws so many of the links, and of the points the largest, twice as many. */
  draw({ across, up, pixels }: LightView, links: number): void {
    const gl = this.#gl;
    if (!this.#columns) return;
    const { pointCount, pieces } = this.#columns;
    const view = [across[0], up[0], across[1], up[1]] as const;
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.disable(gl.BLEND);
    this.#lines.draw(gl.LINES, 0, links * pieces * 2, view, pixels);
    const points = Math.min(pointCount, 2 * links + LEAST_POINTS);
    this.#points.draw(gl.POINTS, pointCount - points, points, view, pixels);
    gl.enable(gl.BLEND);
    const sync = this.#fence ? null : gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (sync) this.#fence = { sync, at: performance.now() };
  }

  /** What the last frame took to be drawn, in milliseconds; undefined while it is still being drawn, 0 where there was none. */
  get took(): number | undefined {
    if (!this.#fence) return 0;
    const { sync, at } = this.#fence;
    if (this.#gl.getSyncParameter(sync, this.#gl.SYNC_STATUS) !== this.#gl.SIGNALED && !this.#gl.isContextLost())
      return undefined;
    this.#gl.deleteSync(sync);
    this.#fence = undefined;
    return performance.now() - at;
  }
}

/** Points are drawn for few links, too. */
const LEAST_POINTS = 2_000;

/** One kind of stroke with its program and its buffer. */
class Strokes {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: WebGLProgram;
  readonly #buffer: WebGLBuffer;
  readonly #array: WebGLVertexArrayObject;
  /** Asked for when the first is drawn: until then programs are made beside whatever else is done. */
  #uniforms: { readonly view: WebGLUniformLocation | null; readonly pixels: WebGLUniformLocation | null } | undefined;

  constructor(gl: WebGL2RenderingContext, vertex: string, fragment: string, attributes: Attributes, floats: number) {
    this.#gl = gl;
    this.#program = gl.createProgram();
    for (const [type, source] of [[gl.VERTEX_SHADER, vertex] as const, [gl.FRAGMENT_SHADER, fragment] as const]) {
      const shader = gl.createShader(type);
      if (!shader) continue;
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(this.#program, shader);
    }
    for (const [place, [name]] of attributes.entries()) gl.bindAttribLocation(this.#program, place, name);
    gl.linkProgram(this.#program);
    this.#buffer = gl.createBuffer();
    this.#array = gl.createVertexArray();
    gl.bindVertexArray(this.#array);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
    for (const [place, [, size, type, at]] of attributes.entries()) {
      gl.enableVertexAttribArray(place);
      const isBytes = type === "bytes";
      gl.vertexAttribPointer(place, size, isBytes ? gl.UNSIGNED_BYTE : gl.FLOAT, isBytes, floats * 4, at * 4);
    }
    gl.bindVertexArray(null);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
  }

  load(values: Float32Array): void {
    const gl = this.#gl;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
    gl.bufferData(gl.ARRAY_BUFFER, values, gl.STATIC_DRAW);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
  }

  change(values: Float32Array, first: number, count: number): void {
    const gl = this.#gl;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
    gl.bufferSubData(gl.ARRAY_BUFFER, 4 * first, values, first, count);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
  }

  draw(how: number, first: number, count: number, view: readonly number[], pixels: number): void {
    const gl = this.#gl;
    // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's name for it, no hook of React's
    gl.useProgram(this.#program);
    this.#uniforms ??= {
      view: gl.getUniformLocation(this.#program, "u_view"),
      pixels: gl.getUniformLocation(this.#program, "u_pixels"),
    };
    gl.uniform4fv(this.#uniforms.view, view);
    gl.uniform1f(this.#uniforms.pixels, pixels);
    gl.bindVertexArray(this.#array);
    gl.drawArrays(how, first, count);
    gl.bindVertexArray(null);
  }
}
