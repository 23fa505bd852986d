/** An element with properties and what is in it; texts stay texts. */
export function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...parts: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const one = Object.assign(document.createElement(tag), properties);
  one.append(...parts);
  return one;
}
