import type Sigma from "sigma";
import type { DrawnLink, DrawnNode } from "./drawn-graph.ts";
import { ShapeProgram } from "./shape-program.ts";
import { SHAPE_PAINT, SHAPE_VARYINGS } from "./shape-shader.ts";

/** The square around a shape as one point; the rest is as in shape-shader.ts. */
const POINT_VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_stroke;
attribute vec4 a_fill;
attribute vec4 a_line;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
${SHAPE_VARYINGS}
varying float v_size;

const float bias = 255.0 / 254.0;

void main() {
  v_radius = a_size / u_sizeRatio;
  v_shape = a_shape;
  v_stroke = a_stroke * v_radius;
  v_size = 2.0 * (v_radius * (a_shape < 1.5 ? 1.0 : a_shape < 2.5 ? 1.1 : 1.25) + 1.5);
  gl_PointSize = v_size * u_pixelRatio;
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy, 0.0, 1.0);
  v_fill = a_fill;
  v_line = a_line;
  v_fill.a *= bias;
  v_line.a *= bias;
}
`;

const POINT_FRAGMENT = /* glsl */ `${SHAPE_PAINT}
varying float v_size;

void main() {
  paint(vec2(gl_PointCoord.x - 0.5, 0.5 - gl_PointCoord.y) * v_size);
}
`;

/**
 * The same shapes for large pictures, each a point and none drawn a second time to be picked: without a graphics card, each
 * instance of a quad costs more than all its pixels.
 */
export class PointShapeProgram extends ShapeProgram {
  constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma<DrawnNode, DrawnLink>) {
    super(gl, null, renderer);
  }

  override getDefinition(): ReturnType<ShapeProgram["getDefinition"]> {
    const { CONSTANT_ATTRIBUTES: _corners, CONSTANT_DATA: _data, ...shape } = super.getDefinition();
    const point = { VERTICES: 1, METHOD: WebGLRenderingContext.POINTS } as const;
    // Sigma takes a definition without constants for one without instances; its type of ours has them.
    return {
      ...shape,
      ...point,
      VERTEX_SHADER_SOURCE: POINT_VERTEX,
      FRAGMENT_SHADER_SOURCE: POINT_FRAGMENT,
    } as unknown as ReturnType<ShapeProgram["getDefinition"]>;
  }
}
