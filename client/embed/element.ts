/** A part of embed.html by its id. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`embed.html has no #${id}.`);
  return found;
}
