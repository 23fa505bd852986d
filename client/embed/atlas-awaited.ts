const AGAIN_MS = 2000;

/**
 * Asks again and again for a still picture, which the atlas draws anew once it can answer; quietly, so that nothing flickers in
 * somebody's page meanwhile. What was kept from before is no sign of that.
 *
 * @returns once it can be had
 */
export async function pictureAgain(address: string): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    const response = await fetch(address, { method: "HEAD" }).catch(() => undefined);
    if (response?.ok && !response.headers.has("X-Atlas-Stale")) return;
  }
}
