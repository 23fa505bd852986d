import type { Request } from "express";
import { en } from "zod/locales";
import * as z from "zod/mini";
import { Problem } from "#server/problem.ts";

const MOST_BYTES = 64 * 1024;
const DEEPEST = 100;
const PATIENCE_MS = 10_000;
const words = en().localeError;

/**
 * The body of a request as its contract wants it: JSON in UTF-8, at most 64 kB, within ten seconds.
 *
 * @throws Problem "unsupported-media-type", "query-too-large" or "invalid-request" with every fault
 */
export async function readBody<Shape extends z.ZodMiniType>(request: Request, shape: Shape): Promise<z.output<Shape>> {
  const type = request.headers["content-type"] ?? "";
  const plain = (request.headers["content-encoding"] ?? "identity") === "identity";
  if (!plain || !/^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(type)) {
    throw new Problem(
      "unsupported-media-type",
      `The body must be JSON in UTF-8, sent as application/json; it came as ${type.slice(0, 80) || "nothing in particular"}.`,
    );
  }
  return parsedAs(shape, parseJson(await readBytes(request), "/body"), "/body");
}

/** @throws Problem "invalid-request" that points at `pointer`, where a text is no JSON or nested too deeply */
export function parseJson(text: string, pointer: string): unknown {
  // Asked first: what walks the value later may run out of stack.
  if (isDeep(text)) throw invalid([{ pointer: `#${pointer}`, detail: `Nested more than ${DEEPEST} deep.` }]);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const detail = `No JSON: ${cause instanceof Error ? cause.message : String(cause)}.`;
    throw invalid([{ pointer: `#${pointer}`, detail }]);
  }
}

/** @throws Problem "invalid-request" with every fault of the value */
export function parsedAs<Shape extends z.ZodMiniType>(shape: Shape, value: unknown, pointer: string): z.output<Shape> {
  const parsed = z.safeParse(shape, value, { error: words });
  if (parsed.success) return parsed.data;
  throw invalid(parsed.error.issues.flatMap((issue) => faultsOf(issue, pointer)));
}

function faultsOf(issue: z.core.$ZodIssue, pointer: string) {
  const place = (...steps: readonly PropertyKey[]) =>
    `#${pointer}${[...issue.path, ...steps].map((step) => `/${encodeURIComponent(String(step).replaceAll("~", "~0").replaceAll("/", "~1"))}`).join("")}`;
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ pointer: place(key), detail: "Not known here." }));
  return [{ pointer: place(), detail: issue.message.replace(/[^.]$/, "$&.") }];
}

function invalid(errors: readonly { readonly pointer: string; readonly detail: string }[]): Problem {
  return new Problem("invalid-request", errors.map(({ pointer, detail }) => `${pointer}: ${detail}`).join(" "), {
    errors,
  });
}

async function readBytes(request: Request): Promise<string> {
  const large = new Problem("query-too-large", `The body is larger than ${MOST_BYTES / 1024} kB.`);
  if (Number(request.headers["content-length"] ?? 0) > MOST_BYTES) throw large;
  const slow = setTimeout(() => request.destroy(), PATIENCE_MS);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MOST_BYTES) throw large;
      chunks.push(chunk);
    }
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch (failure) {
    if (failure instanceof TypeError) throw invalid([{ pointer: "#/body", detail: "Not UTF-8." }]);
    throw failure;
  } finally {
    clearTimeout(slow);
  }
}

/** Whether brackets outside of strings are nested too deeply. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (const [symbol] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/gs)) {
    if (symbol === "[" || symbol === "{") depth += 1;
    if (symbol === "]" || symbol === "}") depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
