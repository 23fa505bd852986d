/** The HTML that shows an address in a frame; sandboxed, and loaded only when it comes into sight. */
export function embedSnippet(address: string, title: string): string {
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return [
    `<iframe src="${escaped(address)}"`,
    `  title="${escaped(title)}"`,
    '  width="100%" height="640" loading="lazy" style="border: 0"',
    '  sandbox="allow-scripts allow-same-origin allow-popups"></iframe>',
  ].join("\n");
}
