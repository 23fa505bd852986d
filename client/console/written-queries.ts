import type { ViewStatements } from "#contract/expanded-cypher.ts";
import written from "#contract/written-queries.json";

interface SampleQuery {
  readonly id: string;
  readonly title: string;
  readonly params: Readonly<Record<string, string>>;
  readonly cypher: string;
}

const lenses: Readonly<Record<string, string>> = written.lenses;

/** Statements to learn from, in the order of teaching. */
export const samples: readonly SampleQuery[] = written.samples.map(({ params, ...sample }) => ({
  ...sample,
  params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])),
}));

/** What asks the database for the functions and procedures it has. */
export const listings: { readonly functions: string; readonly procedures: string } = written.listings;

/** Of what the statement of a view with expansions is put together. */
export const viewStatements: ViewStatements = written.view;

/** The statement behind a lens; empty where there is no lens of that name. */
export function lensCypher(id: string): string {
  return lenses[id] ?? "";
}
