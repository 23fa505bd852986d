/**
 * What was typed for a parameter: JSON where it is JSON (`60`, `true`, `["a"]`, `"60"` for the text), else the text itself,
 * so that `co:alibaba` needs no quotation marks.
 */
export function parameterValue(typed: string): unknown {
  try {
    return JSON.parse(typed);
  } catch {
    return typed;
  }
}

/** A value as one would type it; `parameterValue` reads it back. */
export function parameterText(value: unknown): string {
  if (typeof value === "string" && parameterValue(value) === value) return value;
  return JSON.stringify(value) ?? "";
}
