/* Points and thin lines, as few strokes as a picture can be told by. Places are sigma's own; `u_view` brings them to the screen. */

export const POINT_VERTEX = /* glsl */ `#version 300 es
in vec2 a_place;
in float a_radius;
in float a_share;
in vec4 a_fill;
in vec4 a_rim;

uniform vec4 u_view;
uniform float u_pixels;

out vec4 v_fill;
out vec4 v_rim;
out float v_inner;
out float v_round;

void main() {
  float size = max(2.0 * a_radius * u_pixels, 1.5);
  gl_Position = vec4(a_place * u_view.xy + u_view.zw, 0.0, 1.0);
  gl_PointSize = size;
  v_fill = a_fill;
  v_rim = a_rim;
  v_inner = 1.0 - a_share;
  v_round = size > 4.0 ? 1.0 : 0.0;
}
`;

export const POINT_FRAGMENT = /* glsl */ `#version 300 es
precision mediump float;

in vec4 v_fill;
in vec4 v_rim;
in float v_inner;
in float v_round;

out vec4 colour;

void main() {
  float reach = length(gl_PointCoord - 0.5) * 2.0;
  if (v_round > 0.5 && reach > 1.0) discard;
  colour = reach > v_inner ? v_rim : v_fill;
}
`;

export const LINE_VERTEX = /* glsl */ `#version 300 es
in vec2 a_place;
in vec4 a_colour;

uniform vec4 u_view;

out vec4 v_colour;

void main() {
  gl_Position = vec4(a_place * u_view.xy + u_view.zw, 0.0, 1.0);
  v_colour = a_colour;
}
`;

export const LINE_FRAGMENT = /* glsl */ `#version 300 es
precision mediump float;

in vec4 v_colour;

out vec4 colour;

void main() {
  colour = v_colour;
}
`;
