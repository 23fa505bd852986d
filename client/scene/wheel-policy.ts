/**
 * Lets a bare wheel scroll the page and keeps Ctrl or Meta with the wheel for zooming; one finger scrolls, two zoom.
 * Needed because sigma's own `preventSigmaDefault` does nothing for wheels. Returns the function that undoes it.
 */
export function leaveWheelToPage(container: HTMLElement): () => void {
  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
  };
  const onTouch = (event: TouchEvent) => {
    if (event.touches.length < 2) event.stopPropagation();
  };
  container.addEventListener("wheel", onWheel, { capture: true, passive: true });
  container.addEventListener("touchstart", onTouch, { capture: true, passive: true });
  container.addEventListener("touchmove", onTouch, { capture: true, passive: true });
  container.classList.add("wheel-to-page");
  return () => {
    container.removeEventListener("wheel", onWheel, { capture: true });
    container.removeEventListener("touchstart", onTouch, { capture: true });
    container.removeEventListener("touchmove", onTouch, { capture: true });
    container.classList.remove("wheel-to-page");
  };
}
