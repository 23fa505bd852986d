import { createHash } from "node:crypto";
import * as z from "zod";
import { Html, html } from "./page.ts";

const Words = z.object({ title: z.string(), subject: z.string(), about: z.string(), origin: z.string() });

const STYLE = `
html { color-scheme: light dark; background: light-dark(#fbfaf6, #12161c); }
body { margin: 0; font: 400 15px/1.5 system-ui, sans-serif; color: light-dark(#1c2430, #e9e6df); }
initiative-graph { height: 100vh; --initiative-graph-border: 0; }
noscript p { margin: 2rem; }
`;

/**
 * A snapshot as one page that opens from a disk: the data, which no browser runs, and the script that draws them. It may load
 * nothing.
 *
 * @param text of the snapshot, without any `<`
 * @param hash of that text; the element compares it
 */
export function snapshotPage(text: string, hash: string, script: string): string {
  const { title, subject, about } = Words.parse(JSON.parse(text));
  const name = [title, subject].filter(Boolean).join(": ");
  // Within a script these would end it, or begin what only old browsers know.
  const code = script.replaceAll(/<(?=\/script|!--)/gi, "\\x3c");
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyOf(code)}">
<title>${name}</title>
<meta name="description" content="${about}">
<style>${new Html(STYLE)}</style>
</head>
<body>
<initiative-graph src="#snapshot.${hash}"><noscript slot="fallback"><p>${name}. ${about} This picture is drawn with JavaScript, which is switched off here.</p></noscript></initiative-graph>
<script type="application/json" id="snapshot.${hash}">${new Html(text)}</script>
<script>${new Html(code)}</script>
</body>
</html>
`.text;
}

function policyOf(code: string): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(code)}'`,
    `style-src '${hashOf(STYLE)}'`,
    "img-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Browsers read every kind of line end in a page as one. */
function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text.replaceAll("\r\n", "\n").replaceAll("\r", "\n")).digest("base64")}`;
}
