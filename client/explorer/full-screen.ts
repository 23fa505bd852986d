/** Fills the screen, or leaves it again; the picture then has it to itself, as arrange.css says. Where the browser refuses, nothing happens. */
export function turnFullScreen(): void {
  const isFull = document.fullscreenElement !== null;
  const turned = isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  turned.catch(() => undefined);
}
