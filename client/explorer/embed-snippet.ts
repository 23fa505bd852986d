/**
 * The HTML that shows an address in a frame; sandboxed, and loaded only when it comes into sight.
 * What it opens is an ordinary page: in a sandbox the explorer could not keep its choice of theme.
 */
export function embedSnippet(address: string, title: string): string {
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return [
    `<iframe src="${escaped(address)}"`,
    `  title="${escaped(title)}"`,
    '  width="100%" height="640" loading="lazy" style="border: 0"',
    '  sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>',
  ].join("\n");
}
