import type { DbSchema } from "@neo4j-cypher/language-support";
import { call } from "#api/call.ts";
import { streamRows } from "#api/query-call.ts";
import { endpoints } from "#contract/endpoints.ts";
import type { SchemaAnswer } from "#contract/status.ts";
import type { Row } from "./query-run.ts";
import { plainValue } from "./typed-value.ts";
import { listings } from "./written-queries.ts";

interface LiveSchema {
  /** Undefined where it cannot be had. */
  readonly held: SchemaAnswer | undefined;
  /** The same and what may be called, in the language support's words; what cannot be had is left out. */
  readonly words: DbSchema;
}

/** What the connected database holds. */
export async function liveSchema(token: string, signal: AbortSignal): Promise<LiveSchema> {
  const [held, functions, procedures] = await Promise.all([
    call(endpoints.schema, {}, { signal }).catch(() => undefined),
    listing(listings.functions, token, signal),
    listing(listings.procedures, token, signal),
  ]);
  const names = (rows: readonly Entry[], make: (entry: Entry) => object) =>
    Object.fromEntries(rows.map((entry) => [text(entry.name), make(entry)]));
  const words = {
    ...(held
      ? {
          labels: held.labels.map(({ label }) => label),
          relationshipTypes: held.relationshipTypes.map(({ type }) => type),
          propertyKeys: held.propertyKeys,
        }
      : {}),
    ...(functions.length > 0 ? { functions: inBothVersions(names(functions, functionOf)) } : {}),
    ...(procedures.length > 0 ? { procedures: inBothVersions(names(procedures, procedureOf)) } : {}),
  };
  return { held, words: words as DbSchema };
}

type Entry = Readonly<Record<string, unknown>>;

function functionOf({ name, category, description, signature, isBuiltIn, aggregating }: Entry) {
  return {
    name: text(name),
    category: text(category),
    description: text(description),
    signature: text(signature),
    isBuiltIn: isBuiltIn === true,
    aggregating: aggregating === true,
    isDeprecated: false,
    argumentDescription: argumentsOf(text(signature)),
    returnDescription: text(signature).split("::").at(-1)?.trim() ?? "",
  };
}

function procedureOf({ name, description, signature, mode, worksOnSystem }: Entry) {
  return {
    name: text(name),
    description: text(description),
    signature: text(signature),
    mode: text(mode),
    worksOnSystem: worksOnSystem === true,
    admin: false,
    option: { deprecated: false },
    argumentDescription: argumentsOf(text(signature)),
    returnDescription: argumentsOf(text(signature).split("::").at(-1) ?? ""),
  };
}

/** `coalesce(input :: ANY, …)` names its arguments itself. */
function argumentsOf(signature: string) {
  const [, inside = ""] = /\((.*?)\)(?:\s*::|$)/.exec(signature) ?? [];
  return inside.split(",").flatMap((part) => {
    const [name = "", type = ""] = part.split("::").map((one) => one.trim());
    return name === "" ? [] : [{ name, type, description: part.trim(), isDeprecated: false }];
  });
}

function inBothVersions(registry: object) {
  return { "CYPHER 5": registry, "CYPHER 25": registry };
}

/** The rows of a listing as objects; none where it cannot be had, so that the editor works without. */
async function listing(cypher: string, token: string, signal: AbortSignal): Promise<readonly Entry[]> {
  const got: { columns: readonly string[]; rows: Row[] } = { columns: [], rows: [] };
  const listener = {
    onColumns: (columns: readonly string[]) => {
      got.columns = columns;
    },
    onRows: (rows: readonly Row[]) => {
      got.rows.push(...rows);
    },
  };
  try {
    await streamRows({ cypher, params: {} }, listener, { signal, token, fetch: (...asked) => fetch(...asked) });
  } catch {
    return [];
  }
  return got.rows.map((row) => Object.fromEntries(got.columns.map((column, at) => [column, plainValue(row[at])])));
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
