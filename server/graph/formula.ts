import * as z from "zod";
import type { Cell, FormulaMatrix, FormulaQuery, Thresholds } from "#contract/formula-matrix.ts";
import { FLOWS, VERDICTS } from "#contract/kinds.ts";
import { thresholdNames } from "#contract/thresholds.ts";
import { dropNulls } from "./claim-row.ts";
import { type Lookups, statement } from "./lens-answer.ts";
import type { Reader } from "./read-rows.ts";

const text = z.string().optional();
const number = z.number().optional();
const LegRow = z.object({
  leg: z.preprocess(
    dropNulls,
    z.object({
      id: z.string(),
      name: z.string(),
      nameZh: text,
      flow: z.enum(FLOWS).default("none"),
      rule: text,
      measure: text,
      version: z.int().optional(),
    }),
  ),
  thresholds: z.preprocess(dropNulls, z.object({ cover: number, users: number, cloudUsd: number, cnyPerUsd: number })),
});
const CellRow = z.object({
  company: z.preprocess(dropNulls, z.object({ id: z.string(), name: z.string(), nameZh: text })),
  leg: z.string(),
  article: z.object({ claim: z.string(), verdict: z.enum(VERDICTS) }).nullable(),
  reviewed: z
    .object({
      claim: z.string(),
      verdict: z.enum(VERDICTS),
      statement: z.string(),
      asOf: z.string(),
      basedOn: z.array(z.string()),
      against: z.array(z.string()),
    })
    .nullable(),
  recomputed: z
    .object({
      verdict: z.enum(VERDICTS),
      value: z.number(),
      of: z.string(),
      yearly: z.boolean(),
      inputs: z.array(
        z.preprocess(
          dropNulls,
          z.object({ claim: z.string(), figure: z.string(), metric: z.string(), period: text, about: z.string() }),
        ),
      ),
    })
    .nullable(),
});
type LegRow = z.output<typeof LegRow>;
type CellRow = z.output<typeof CellRow>;

/** Companies by tier and id, each with a cell for every leg; legs in the order in which cash feeds data and computing. */
export async function readFormula(
  reader: Reader,
  lookups: Lookups,
  dataset: string,
  asked: FormulaQuery,
): Promise<FormulaMatrix> {
  const rows = await reader.rows(statement(lookups, "formula-legs"), {}, LegRow);
  const legs = [...rows].sort((a, b) => FLOWS.indexOf(a.leg.flow) - FLOWS.indexOf(b.leg.flow));
  const defaults: Thresholds = Object.assign({}, ...legs.map(({ thresholds }) => thresholds));
  const thresholds: Thresholds = { ...defaults, ...withoutUndefined(asked) };
  // In a map, so that a whole number stays a float and all thresholds share one plan.
  const given = Object.fromEntries(thresholdNames.map((name) => [name, thresholds[name] ?? null]));
  const cells = await reader.rows(statement(lookups, "formula-matrix"), { thresholds: given }, CellRow);
  return { dataset, thresholds, defaults, legs: legs.map(({ leg }) => leg), companies: toCompanies(cells, legs) };
}

function toCompanies(rows: readonly CellRow[], legs: readonly LegRow[]): FormulaMatrix["companies"] {
  const byCompany = new Map<string, CellRow[]>();
  for (const row of rows) byCompany.set(row.company.id, [...(byCompany.get(row.company.id) ?? []), row]);
  return [...byCompany.values()].map((own) => ({
    ...(own[0] as CellRow).company,
    cells: legs.flatMap(({ leg }) => own.filter((row) => row.leg === leg.id).map(toCell)),
  }));
}

function toCell({ leg, article, reviewed, recomputed }: CellRow): Cell {
  const verdicts = [reviewed?.verdict ?? "unknown", recomputed?.verdict ?? "unknown"];
  return {
    leg,
    ...(article ? { article } : {}),
    ...(reviewed ? { reviewed } : {}),
    recomputed: recomputed ?? { verdict: "unknown", yearly: false, inputs: [] },
    disagrees: !verdicts.includes("unknown") && verdicts[0] !== verdicts[1],
  };
}

function withoutUndefined<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined)) as Partial<T>;
}
