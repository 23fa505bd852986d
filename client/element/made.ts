/** An element with properties and content; texts stay texts. */
export function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties?: Omit<Partial<HTMLElementTagNameMap[Tag]>, "part"> & { readonly part?: string },
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const { part, ...own } = properties ?? {};
  const element = Object.assign(document.createElement(tag), own);
  if (part !== undefined) element.setAttribute("part", part);
  element.append(...content);
  return element;
}

/** A link to another page, or a mere text where the address is none of the web's. */
export function webLink(words: string, address: string | undefined): HTMLElement {
  if (address === undefined || !/^https?:\/\//i.test(address)) return made("span", {}, words);
  return made("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, words);
}
