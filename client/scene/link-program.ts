import { EdgeProgram, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { DrawnLink, DrawnNode } from "./drawn-graph.ts";
import { LINK_FRAGMENT, LINK_VERTEX } from "./link-shader.ts";

/** What the program reads of a link beside sigma's own fields. */
export interface LinkDisplay {
  /** Offset of the control point from the middle, as a share of the length; the sign is the side. */
  readonly bend: number;
  readonly dotted: boolean;
}

const SEGMENTS = 14;
/** Where some of a link's values are among its floats. */
export const floatsOfLink = { source: 0, target: 2, dotted: 8, colour: 9 } as const;
const UNIFORMS = ["u_matrix", "u_dimensions", "u_sizeRatio", "u_pixelRatio"] as const;
const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;

/** Curved links with arrow heads and dots, all in one instanced draw call. */
export class LinkProgram extends EdgeProgram<(typeof UNIFORMS)[number], DrawnNode, DrawnLink> {
  /** How many straight pieces a curve is made of. */
  protected get segments(): number {
    return SEGMENTS;
  }

  override getDefinition() {
    const strip = stripOf(this.segments);
    return {
      VERTICES: strip.length,
      VERTEX_SHADER_SOURCE: LINK_VERTEX,
      FRAGMENT_SHADER_SOURCE: LINK_FRAGMENT,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_source", size: 2, type: FLOAT },
        { name: "a_target", size: 2, type: FLOAT },
        { name: "a_radii", size: 2, type: FLOAT },
        { name: "a_thickness", size: 1, type: FLOAT },
        { name: "a_bend", size: 1, type: FLOAT },
        { name: "a_dotted", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_strip", size: 3, type: FLOAT }],
      CONSTANT_DATA: strip,
    };
  }

  override processVisibleItem(
    edgeIndex: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData & Partial<LinkDisplay>,
  ): void {
    const { array } = this;
    let at = start;
    array[at++] = source.x;
    array[at++] = source.y;
    array[at++] = target.x;
    array[at++] = target.y;
    array[at++] = source.size;
    array[at++] = target.size;
    array[at++] = data.size;
    array[at++] = data.bend ?? 0;
    array[at++] = data.dotted ? 1 : 0;
    array[at++] = floatColor(data.color);
    array[at++] = edgeIndex;
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
    gl.uniform2f(uniformLocations.u_dimensions ?? null, params.width, params.height);
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_pixelRatio ?? null, params.pixelRatio);
  }
}

/** Place along the body, side, and part, as link-shader.ts has them. */
function stripOf(segments: number): number[][] {
  const strip: number[][] = [];
  for (let step = 0; step <= segments; step++) strip.push([step / segments, -1, 0], [step / segments, 1, 0]);
  return [...strip, [1, -1, 1], [1, 1, 1], [1, -1, 2], [1, 1, 2]];
}
