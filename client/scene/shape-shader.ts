/* One quad a node; the fragment shader measures the distance to the shape's outline. All lengths are CSS pixels. */

/** What both shaders of a shape know of it, however its square is drawn. */
export const SHAPE_VARYINGS = /* glsl */ `
varying vec4 v_fill;
varying vec4 v_line;
varying float v_radius;
varying float v_shape;
varying float v_stroke;
`;

export const SHAPE_VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_stroke;
attribute vec4 a_fill;
attribute vec4 a_line;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;
${SHAPE_VARYINGS}
varying vec2 v_offset;

const float bias = 255.0 / 254.0;

void main() {
  v_radius = a_size / u_sizeRatio;
  v_offset = a_corner * (v_radius * 1.25 + 2.0);
  v_shape = a_shape;
  v_stroke = a_stroke * v_radius;
  vec2 centre = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(centre + v_offset * 2.0 / u_dimensions, 0.0, 1.0);
  #ifdef PICKING_MODE
  v_fill = a_id;
  v_line = a_id;
  #else
  v_fill = a_fill;
  v_line = a_line;
  #endif
  v_fill.a *= bias;
  v_line.a *= bias;
}
`;

/** Paints a pixel by its offset from the middle of a shape: `paint(vec2 offset)`. */
export const SHAPE_PAINT = /* glsl */ `
precision highp float;
${SHAPE_VARYINGS}
uniform float u_pixelRatio;

float polygon(vec2 p, float turn, float sides, float apothem) {
  float sector = 6.2831853 / sides;
  float angle = atan(p.x, p.y) + turn;
  return cos(floor(0.5 + angle / sector) * sector - angle) * length(p) - apothem;
}

float outline(vec2 p, float r) {
  if (v_shape < 0.5) return length(p) - r;
  if (v_shape < 1.5) {
    float corner = r * 0.36;
    vec2 q = abs(p) - vec2(r - corner);
    return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
  }
  if (v_shape < 2.5) return (abs(p.x) + abs(p.y) - r * 1.1) * 0.7071;
  if (v_shape < 3.5) return polygon(p + vec2(0.0, r * 0.15), 3.14159265, 3.0, r * 0.6);
  if (v_shape < 4.5) return polygon(p, 0.0, 6.0, r * 0.88);
  return polygon(p - vec2(0.0, r * 0.1), 0.0, 3.0, r * 0.58);
}

void paint(vec2 offset) {
  float edge = outline(offset, v_radius);
  #ifdef PICKING_MODE
  if (edge > 3.0) discard;
  gl_FragColor = v_fill;
  #else
  float soft = 0.75 / u_pixelRatio;
  float inside = 1.0 - smoothstep(-soft, soft, edge);
  float line = v_stroke > 0.0 ? smoothstep(-soft, soft, edge + v_stroke) : 0.0;
  vec4 colour = mix(v_fill, v_line, line);
  gl_FragColor = vec4(colour.rgb * colour.a, colour.a) * inside;
  #endif
}
`;

export const SHAPE_FRAGMENT = /* glsl */ `${SHAPE_PAINT}
varying vec2 v_offset;

void main() {
  paint(v_offset);
}
`;
