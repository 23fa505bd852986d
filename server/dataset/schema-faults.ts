import * as z from "zod";
import { type Fault, faultAt } from "./fault.ts";
import { nearestWord } from "./nearest-word.ts";
import type { Place } from "./position.ts";

type Issue = z.core.$ZodIssue;
type Step = string | number;

/** What a zod schema had against `input`, each issue at its place in the file and with a way to mend it. */
export function schemaFaults(schema: z.ZodType, error: z.ZodError, input: unknown, place: Place): readonly Fault[] {
  return error.issues
    .flatMap((issue) => unfold(issue, []))
    .flatMap((issue) => {
      const path = issue.path as readonly Step[];
      if (issue.code === "unrecognized_keys") return unknownKeys(issue, schema, place);
      const [what, mend] = words(issue, valueAt(input, path), nameOf(path));
      return [faultAt(place.at(...path), what, mend)];
    });
}

/** A union's issue as those of the branch that was meant: the one that does not balk at the outermost type. */
function unfold(issue: Issue, prefix: readonly PropertyKey[]): readonly Issue[] {
  const placed = { ...issue, path: [...prefix, ...issue.path] };
  if (issue.code !== "invalid_union") return [placed];
  const meant = issue.errors.find(
    (branch) => !branch.some(({ code, path }) => code === "invalid_type" && path.length === 0),
  );
  return meant ? meant.flatMap((inner) => unfold(inner, placed.path)) : [placed];
}

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, schema: z.ZodType, place: Place): readonly Fault[] {
  const path = issue.path as readonly Step[];
  const known = keysAt(schema, path);
  return issue.keys.map((key) => {
    const nearest = nearestWord(key, known);
    const mend = `${nearest ? `Did you mean "${nearest}"? ` : ""}Known here: ${known.join(", ")}.`;
    return faultAt(place.key(...path, key), `unknown key "${key}"`, mend);
  });
}

/** `sources[0]` for the first of a list, else the last key. */
function nameOf(path: readonly Step[]): string {
  const lastKey = path.findLastIndex((step) => typeof step === "string");
  const [key = "this", ...indices] = path.slice(Math.max(lastKey, 0));
  return `${key}${indices.map((index) => `[${index}]`).join("")}`;
}

function words(issue: Issue, input: unknown, name: string): readonly [what: string, mend: string] {
  if (input === null) return [`${name}: no value`, "Write one, or delete the key."];
  switch (issue.code) {
    case "invalid_type":
      return typeWords(issue.expected, input, name);
    case "invalid_value":
      return choiceWords(issue.values.map(String), input, name);
    case "invalid_union":
      if (input === undefined) return typeWords("", input, name);
      return [`${name}: ${typeName(input)} does not fit`, "Write text, or a list or mapping as the schema has it."];
    case "too_small":
      if (issue.origin === "string") return [`${name}: empty`, "Write it, or delete the key."];
      return [`${name}: ${issue.origin === "array" ? "too few" : "too small"}`, `At least ${issue.minimum}.`];
    case "too_big":
      if (issue.origin === "string") return [`${name}: too long`, `At most ${issue.maximum} characters.`];
      return [`${name}: ${issue.origin === "array" ? "too many" : "too large"}`, `At most ${issue.maximum}.`];
    default:
      return messageWords(issue.message, name);
  }
}

function typeWords(expected: string, input: unknown, name: string): readonly [string, string] {
  if (input === undefined) return [`missing key "${name}"`, `Add ${name}: to this record.`];
  const what = `${name}: ${typeName(input)} where ${EXPECTED[expected] ?? expected} is wanted`;
  if (expected === "string" && typeof input !== "object") return [what, `Write it in quotes: "${String(input)}".`];
  if (expected === "number" && typeof input === "string")
    return [what, "Write digits without quotes, unit or thousands separators."];
  if (expected === "int") return [what, "Write a whole number."];
  if (expected === "array") return [what, "Write a list: [one, two], or a line with a dash for each."];
  return [what, "Correct it."];
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  array: "a list",
  object: "a mapping",
  boolean: "true or false",
};

function typeName(input: unknown): string {
  if (Array.isArray(input)) return "a list";
  if (typeof input === "number") return Number.isInteger(input) ? "a whole number" : "a number";
  return { string: "text", boolean: "true or false", object: "a mapping" }[typeof input as string] ?? "nothing";
}

function choiceWords(choices: readonly string[], input: unknown, name: string): readonly [string, string] {
  if (input === undefined) return [`missing key "${name}"`, `Write one of ${choices.join(", ")}.`];
  const nearest = nearestWord(String(input), choices);
  return [
    `${name}: no such choice "${String(input)}"`,
    `${nearest ? `Did you mean "${nearest}"? ` : ""}Write one of ${choices.join(", ")}.`,
  ];
}

/** The schema's own messages read "Not a date: write …". */
function messageWords(message: string, name: string): readonly [string, string] {
  const [what = message, ...rest] = message.split(": ");
  const mend = rest.join(": ");
  return [
    `${name}: ${what[0]?.toLowerCase()}${what.slice(1)}`,
    mend ? `${mend[0]?.toUpperCase()}${mend.slice(1)}` : "Correct it.",
  ];
}

function valueAt(input: unknown, path: readonly Step[]): unknown {
  let value = input;
  for (const step of path) value = (value as Record<Step, unknown> | null | undefined)?.[step];
  return value;
}

/** The keys a mapping at `path` may have, by the schema. */
function keysAt(schema: z.ZodType, path: readonly Step[]): readonly string[] {
  let reached: readonly z.core.$ZodType[] = [schema];
  for (const step of path) reached = reached.flatMap(bare).flatMap((one) => stepInto(one, step));
  return [
    ...new Set(reached.flatMap(bare).flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : []))),
  ];
}

function stepInto(schema: z.core.$ZodType, step: Step): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodObject) return [schema.shape[step]].filter((one) => one !== undefined);
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  return schema instanceof z.ZodArray ? [schema.element] : [];
}

/** A schema without its wrappers; a union as its branches. */
function bare(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return bare(schema.unwrap());
  if (schema instanceof z.ZodPipe) return bare(schema.in);
  return schema instanceof z.ZodUnion ? schema.options.flatMap(bare) : [schema];
}
