/* Of a database that we did not fill nothing is known but what its properties are called. */

/** What calls itself a name, the best first. */
const NAMES = ["name", "title", "label", "caption", "statement"];
/** What ends in a name: fullName, first_name, productTitle, label_en. */
const NAME_LIKE = /(?:name|title|label|caption)(?:_?[a-z]{2})?$/i;
/** What tells one node from the others, if in no words that people use. */
const ID_LIKE = /^(?:id|key|code|uri|iri|slug|isbn)$|(?:Id|ID|_id|Key|_key|Code|_code|Number|_number|_no)$/;
/** Texts that nobody reads as a name: addresses, random numbers, moments. */
const UNREADABLE = /^(?:https?:|data:|[\da-f]{8}-[\da-f-]{27}$|[\da-f]{24,}$|\d{4}-\d\d-\d\d(?:T|$))/i;
const LONGEST = 120;

/**
 * What to call a node by: a name or title, whatever the property is called exactly, an id, any other readable text, a
 * number behind the label, or else the label alone. The same node always gets the same caption.
 *
 * @param properties texts and numbers of it count
 */
export function captionOf(labels: readonly string[], properties: Readonly<Record<string, unknown>>): string {
  const keys = Object.keys(properties).sort();
  const label = labels.toSorted()[0] ?? "";
  const named = NAMES.flatMap((name) => keys.filter((key) => key.toLowerCase() === name));
  const ranked = [...named, ...keys.filter((key) => NAME_LIKE.test(key)), ...keys.filter((key) => ID_LIKE.test(key))];
  const text = firstText(ranked, properties) ?? firstText(keys, properties, (one) => !UNREADABLE.test(one));
  if (text !== undefined) return text;
  const number = [...ranked, ...keys].map((key) => properties[key]).find((value) => isNumber(value));
  if (number !== undefined) return `${label} ${String(number)}`.trim();
  return firstText(keys, properties) ?? label;
}

function firstText(
  keys: readonly string[],
  properties: Readonly<Record<string, unknown>>,
  fits = (_text: string) => true,
): string | undefined {
  for (const key of keys) {
    const value = properties[key];
    if (typeof value !== "string" || value.trim() === "" || !fits(value)) continue;
    const text = value.trim().replaceAll(/\s+/g, " ");
    return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  }
  return undefined;
}

function isNumber(value: unknown): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}
