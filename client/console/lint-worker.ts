import { type DbSchema, lintCypherQuery } from "@neo4j-cypher/language-support";
import type { Fault, LintAnswer, LintAsk } from "./language-message.ts";

/*
 * Neo4j's own check of what a statement means: unknown variables, wrong types, labels that the database does not have.
 * Its code is large, so it is fetched by itself, when a statement is first changed.
 */

let schema: DbSchema = {};

self.addEventListener("message", ({ data }: MessageEvent<LintAsk>) => {
  if (data.about === "schema") schema = data.schema;
  else self.postMessage({ number: data.number, faults: faultsOf(data.text) } satisfies LintAnswer);
});

function faultsOf(text: string): readonly Fault[] {
  try {
    return lintCypherQuery(text, schema).diagnostics.map(({ offsets, severity, message }) => ({
      from: offsets.start,
      to: offsets.end,
      severity: severity === 1 ? "error" : severity === 2 ? "warning" : "info",
      message: typeof message === "string" ? message : message.value,
    }));
  } catch {
    return [];
  }
}
