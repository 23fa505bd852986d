/**
 * For those who draw a link as one thin line, the last two: from end to end of its body. What stands twice before them takes the strip
 * there without a triangle, which would be seen as a line beside the link.
 */
const LINE = [
  [1, 1, 2],
  [0, 0, 0],
  [0, 0, 0],
  [1, 0, 0],
];

/** The vertices of a link, each its place along the body, its side and its part, as link-shader.ts has them. */
export function linkStrip(segments: number): number[][] {
  const strip: number[][] = [];
  for (let step = 0; step <= segments; step++) strip.push([step / segments, -1, 0], [step / segments, 1, 0]);
  return [...strip, [1, -1, 1], [1, 1, 1], [1, -1, 2], [1, 1, 2], ...LINE];
}
