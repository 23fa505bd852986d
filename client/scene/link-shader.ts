/*
 * One strip a link along a quadratic curve that starts and ends at the rims of its shapes, with an arrow head at the
 * end of the same strip, and dots for what is hedged or disputed. All lengths are CSS pixels. Of a_strip, x is the place along
 * the body from 0 to 1, y the side, z 0 for the body, 1 for the base of the head, 2 for its tip.
 */

export const LINK_VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_radii;
attribute float a_thickness;
attribute float a_bend;
attribute float a_dotted;
attribute vec3 a_strip;

uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;
uniform float u_pixelRatio;

varying vec4 v_color;
varying float v_across;
varying float v_half;
varying float v_along;
varying float v_dotted;
varying float v_head;

const float bias = 255.0 / 254.0;

void main() {
  vec2 source = (u_matrix * vec3(a_source, 1.0)).xy * 0.5 * u_dimensions;
  vec2 target = (u_matrix * vec3(a_target, 1.0)).xy * 0.5 * u_dimensions;
  vec2 chord = target - source;
  float reach = max(length(chord), 0.001);
  vec2 control = (source + target) * 0.5 + vec2(chord.y, -chord.x) * a_bend;

  vec2 radii = a_radii / u_sizeRatio;
  float width = max(a_thickness / sqrt(u_sizeRatio), 0.6);
  float headLength = 4.0 + width * 2.4;
  float headHalf = 2.0 + width * 1.1;
  float start = min((radii.x + 1.5) / reach, 0.5);
  float tip = max(1.0 - (radii.y + 2.0) / reach, start + 0.01);
  float base = max(tip - headLength / reach, start);
  float t = a_strip.z > 1.5 ? tip : mix(start, base, a_strip.x);

  vec2 point = mix(mix(source, control, t), mix(control, target, t), t);
  vec2 along = normalize(mix(control - source, target - control, t));
  vec2 across = vec2(-along.y, along.x);

  #ifdef PICKING_MODE
  float spread = width * 0.5 + 4.0;
  v_color = a_id;
  #else
  float spread = (a_strip.z > 1.5 ? 0.0 : a_strip.z > 0.5 ? headHalf : width * 0.5) + 0.75 / u_pixelRatio;
  v_color = a_color;
  #endif
  v_color.a *= bias;
  v_half = spread;
  v_across = spread * a_strip.y;
  v_along = t * reach;
  v_dotted = a_dotted;
  v_head = a_strip.z;
  gl_Position = vec4((point + across * v_across) * 2.0 / u_dimensions, 0.0, 1.0);
}
`;

export const LINK_FRAGMENT = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying float v_across;
varying float v_half;
varying float v_along;
varying float v_dotted;
varying float v_head;

uniform float u_pixelRatio;

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float soft = 1.5 / u_pixelRatio;
  float cover = clamp((v_half - abs(v_across)) / soft, 0.0, 1.0);
  if (v_dotted > 0.5 && v_head < 0.01) {
    float gap = abs(mod(v_along, 6.0) - 3.0);
    cover *= 1.0 - smoothstep(1.1, 1.9, gap);
  }
  gl_FragColor = vec4(v_color.rgb * v_color.a, v_color.a) * cover;
  #endif
}
`;
