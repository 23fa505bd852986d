/* A link as a line one pixel thin from middle to middle, under the shapes at its ends, with dots for what is hedged or disputed. */

export const THIN_VERTEX = /* glsl */ `
attribute vec2 a_place;
// From the other end; nothing at the first.
attribute vec2 a_way;
attribute float a_dotted;
attribute vec4 a_color;

uniform mat3 u_matrix;
uniform vec2 u_dimensions;

varying vec4 v_color;
varying float v_along;

const float bias = 255.0 / 254.0;

void main() {
  gl_Position = vec4((u_matrix * vec3(a_place, 1.0)).xy, 0.0, 1.0);
  v_color = vec4(a_color.rgb, a_color.a * bias);
  v_along = a_dotted * length((u_matrix * vec3(a_way, 0.0)).xy * 0.5 * u_dimensions);
}
`;

export const THIN_FRAGMENT = /* glsl */ `
precision mediump float;

varying vec4 v_color;
varying float v_along;

void main() {
  if (mod(v_along, 6.0) > 3.0) discard;
  gl_FragColor = v_color;
}
`;
