/** So many links are drawn in full sixty times a second with ease; without a graphics card, far fewer. */
const WITH_EASE = { hardware: 3_000, software: 400 } as const;
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Whether a picture is too much to be drawn in full for every step of the camera. */
export function isHeavy(items: number, isSoftware: boolean): boolean {
  return items > (isSoftware ? WITH_EASE.software : WITH_EASE.hardware);
}

/** Whether WebGL is drawn by the processor; browsers that will not tell are taken at their best. */
export function isSoftwareDrawn(gl: WebGL2RenderingContext): boolean {
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  return SOFTWARE.test(String(gl.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER)));
}
