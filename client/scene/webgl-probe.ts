/**
 * Whether this browser can draw with WebGL. Asked before the scene is imported: sigma reads WebGL globals as it loads
 * and fails in its constructor where there is no context.
 */
export function hasWebGL(): boolean {
  try {
    const context =
      document.createElement("canvas").getContext("webgl2") ?? document.createElement("canvas").getContext("webgl");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return context !== null && typeof WebGL2RenderingContext !== "undefined";
  } catch {
    return false;
  }
}
