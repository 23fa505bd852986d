/** The sketches that lie over what a container shows: none, or the one of what is still to come. */
export function sketchesOver(container: Element | null): readonly Element[] {
  return [...(container?.querySelectorAll(":scope > [data-sketch]") ?? [])];
}
