/**
 * What a server may take a text for. Neo4j 5.26 replaces `\uXXXX` before it splits a text into words, even in comments
 * and backticks; later versions do so in strings and names only. Whoever vets a text vets every reading of it.
 */
export function readings(text: string): readonly string[] {
  if (!text.includes("\\u")) return [text];
  const decoded = decodeEscapes(text, (character) => character);
  // A backslash that was an escape may count as an ordinary character; a letter stands for it then.
  const inert = decodeEscapes(text, (character) => (character === "\\" ? "u" : character));
  return [...new Set([text, decoded, inert])];
}

/** A backslash before a backslash takes it along, so `\\u0041` stays as it is. */
function decodeEscapes(text: string, put: (character: string) => string): string {
  return text.replaceAll(/\\\\|\\u([0-9a-fA-F]{4})/g, (found, digits?: string) =>
    digits === undefined ? found : put(String.fromCharCode(Number.parseInt(digits, 16))),
  );
}
