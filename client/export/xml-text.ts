/**
 * A text as it stands between tags or within double quotes. Line ends and tabs are written so that no reader turns them
 * into spaces; characters that XML cannot hold at all are left out, and half a character becomes a replacement mark.
 */
export function xmlText(text: string): string {
  return text
    .replaceAll(/\p{Surrogate}/gu, "\ufffd")
    .replaceAll(FORBIDDEN, "")
    .replaceAll(SPECIAL, (one) => NAMES[one] ?? `&#${one.charCodeAt(0)};`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const SPECIAL = /[&<>"\t\n\r]/g;
const NAMES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
