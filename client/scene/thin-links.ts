import type { RenderParams } from "sigma/types";
import { floatsOfLink } from "./link-program.ts";
import { THIN_FRAGMENT, THIN_VERTEX } from "./thin-link-shader.ts";

/** Place, direction and length as shares of the frame, dots, colour. */
const END_FLOATS = 6;

/**
 * The links of a picture as lines from middle to middle, two vertices each and no instances: without a graphics card, each
 * instance costs as much as twenty vertices.
 */
export class ThinLinks {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: WebGLProgram;
  readonly #buffer: WebGLBuffer;
  readonly #array: WebGLVertexArrayObject;
  readonly #matrix: WebGLUniformLocation | null;
  readonly #dimensions: WebGLUniformLocation | null;
  #ends = 0;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#program = gl.createProgram();
    for (const [type, source] of [
      [gl.VERTEX_SHADER, THIN_VERTEX] as const,
      [gl.FRAGMENT_SHADER, THIN_FRAGMENT] as const,
    ]) {
      const shader = gl.createShader(type);
      if (!shader) continue;
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(this.#program, shader);
    }
    const attributes = [
      ["a_place", 2],
      ["a_way", 2],
      ["a_dotted", 1],
      ["a_color", 4],
    ] as const;
    for (const [place, [name]] of attributes.entries()) gl.bindAttribLocation(this.#program, place, name);
    gl.linkProgram(this.#program);
    this.#matrix = gl.getUniformLocation(this.#program, "u_matrix");
    this.#dimensions = gl.getUniformLocation(this.#program, "u_dimensions");
    this.#buffer = gl.createBuffer();
    this.#array = gl.createVertexArray();
    gl.bindVertexArray(this.#array);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
    let at = 0;
    for (const [place, [name, size]] of attributes.entries()) {
      const isColour = name === "a_color";
      gl.enableVertexAttribArray(place);
      gl.vertexAttribPointer(place, size, isColour ? gl.UNSIGNED_BYTE : gl.FLOAT, isColour, 4 * END_FLOATS, at);
      at += 4 * size;
    }
    gl.bindVertexArray(null);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
  }

  /** @param links as LinkProgram has them, so many floats each */
  load(links: Float32Array, floats: number): void {
    const gl = this.#gl;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
    const ends = endsOf(links, floats);
    this.#ends = ends.length / END_FLOATS;
    gl.bufferData(gl.ARRAY_BUFFER, ends, gl.DYNAMIC_DRAW);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
  }

  draw({ width, height, pixelRatio, matrix }: RenderParams): void {
    const gl = this.#gl;
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.viewport(0, 0, width * pixelRatio, height * pixelRatio);
    // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's name for it, no hook of React's
    gl.useProgram(this.#program);
    gl.uniformMatrix3fv(this.#matrix, false, matrix);
    gl.uniform2f(this.#dimensions, width, height);
    gl.disable(gl.BLEND);
    gl.bindVertexArray(this.#array);
    gl.drawArrays(gl.LINES, 0, this.#ends);
    gl.bindVertexArray(null);
    gl.enable(gl.BLEND);
  }

  kill(): void {
    this.#gl.deleteProgram(this.#program);
    this.#gl.deleteBuffer(this.#buffer);
    this.#gl.deleteVertexArray(this.#array);
  }
}

/** Two ends of each link; what is hidden has no colour, and both its ends in one place. */
function endsOf(links: Float32Array, floats: number): Float32Array {
  const colours = new Uint32Array(links.buffer);
  const ends = new Float32Array((links.length / floats) * 2 * END_FLOATS);
  const bytes = new Uint32Array(ends.buffer);
  let to = 0;
  for (let link = 0; link < links.length; link += floats)
    for (const end of [floatsOfLink.source, floatsOfLink.target]) {
      ends[to] = links[link + end] ?? 0;
      ends[to + 1] = links[link + end + 1] ?? 0;
      if (end === floatsOfLink.target)
        for (const axis of [0, 1])
          ends[to + 2 + axis] = (links[link + end + axis] ?? 0) - (links[link + floatsOfLink.source + axis] ?? 0);
      ends[to + 4] = links[link + floatsOfLink.dotted] ?? 0;
      bytes[to + 5] = colours[link + floatsOfLink.colour] ?? 0;
      to += END_FLOATS;
    }
  return ends;
}
