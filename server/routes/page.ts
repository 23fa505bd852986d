import { createHash } from "node:crypto";

/** Text that is HTML already; everything else is escaped by `html`. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | string | number | readonly Html[];

/** HTML from a template; values are escaped unless they are `Html` themselves. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(texts.reduce((before, text, place) => `${before}${written(parts[place - 1])}${text}`));
}

function written(part: Part | undefined): string {
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(({ text }: Html) => text).join("\n");
  return String(part ?? "").replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1d1c1a; --soft: #6b675f; --line: #dcd8cf; --link: #175c8c; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #171614; --ink: #ece9e2; --soft: #a39e93; --line: #37342f; --link: #7ab8e0; }
}
body { margin: 0 auto; overflow-wrap: anywhere; max-width: 46rem; padding: 3rem 1.25rem 5rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 Inter, system-ui, sans-serif; }
h1, h2 { font-family: "Source Serif 4", Georgia, serif; font-weight: 600; line-height: 1.2; }
h1 { font-size: 2rem; } h2 { font-size: 1.4rem; margin-top: 3rem; }
h3 { font-size: 1rem; margin: 2rem 0 0; padding-top: 1.25rem; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
a { color: var(--link); } code { font: 0.9em ui-monospace, monospace; overflow-wrap: anywhere; }
p { margin: 0.5rem 0; } .soft { color: var(--soft); }
table { border-collapse: collapse; width: 100%; margin: 0.75rem 0; font-size: 0.9rem; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 1rem 0.35rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 500; color: var(--soft); } td:last-child, th:last-child { padding-right: 0; }
@media (max-width: 30rem) {
  table, tbody, tr, td { display: block; } thead { display: none; } td { border: 0; padding: 0.1rem 0; }
  tr { padding: 0.5rem 0; border-bottom: 1px solid var(--line); } td[data-of]:not(:empty)::before { content: attr(data-of) ": "; color: var(--soft); }
}
ol.steps { list-style: none; padding: 0; } ol.steps li { display: flex; gap: 0.75rem; padding: 0.6rem 0;
  border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; }
ol.steps li :last-child { min-width: 5rem; text-align: right; }
ol.steps .what { flex: 1; overflow-wrap: anywhere; } ol.steps .waiting { color: var(--soft); }
`;

const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

/** For pages made by `page`: its own style, scripts of this server, and nothing else. */
export function pagePolicy(framedBy: readonly string[] = ["'none'"]): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${STYLE_HASH}'`,
    "script-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framedBy.join(" ")}`,
  ].join("; ");
}

/** A page that needs nothing but itself: no fonts, pictures or styles from elsewhere. */
export function page(title: string, body: Html, head: Html = html``): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Initiative Atlas</title>
<style>${new Html(STYLE)}</style>
${head}
</head>
<body>
${body}
</body>
</html>
`.text;
}
