import * as z from "zod";
import { Claim, type Dispute, type EntityDetail, Metric } from "#contract/entity.ts";
import { DISPUTE_KINDS, FLOWS } from "#contract/kinds.ts";
import { Problem } from "#server/problem.ts";
import { ClaimRow, dropNulls, Ref, SourceRow, toClaim } from "./claim-row.ts";
import { type Lookups, statement } from "./lens-answer.ts";
import type { Reader } from "./read-rows.ts";

const EntityProps = z.preprocess(
  dropNulls,
  z.object({
    id: z.string(),
    kind: z.string(),
    form: z.string().optional(),
    name: z.string(),
    nameZh: z.string().optional(),
    aliases: z.array(z.string()).default([]),
    tickers: z.array(z.string()).default([]),
    description: z.string().default(""),
    figure: z.string().optional(),
  }),
);
const LinkProps = z.preprocess(
  dropNulls,
  z.object({
    label: z.string(),
    inverse: z.string().optional(),
    flow: z.enum(FLOWS).default("none"),
    hedge: z.string().optional(),
    claims: z.array(z.string()).default([]),
    disputes: z.union([z.int(), z.array(z.string()).transform((ids) => ids.length)]).default(0),
  }),
);
const EntityRow = z.object({
  entity: EntityProps,
  labels: z.array(z.string()),
  claims: z.array(ClaimRow),
  neighbours: z.array(
    z.object({ entity: Ref, tier: z.unknown(), link: LinkProps, type: z.string(), out: z.boolean() }),
  ),
});
const DisputeRow = z.object({
  dispute: z.object({ kind: z.enum(DISPUTE_KINDS), topic: z.string(), reason: z.string() }),
  left: z.string(),
  right: z.string(),
  claims: z.array(ClaimRow),
});
/**
 * One entity with the claims about it (rival claims of its disputes included), their sources and its neighbours.
 *
 * @throws Problem "unknown-entity"
 */
export async function readEntity(reader: Reader, lookups: Lookups, id: string): Promise<EntityDetail> {
  const [row] = await reader.rows(statement(lookups, "entity"), { id }, EntityRow);
  if (!row) {
    throw new Problem("unknown-entity", `There is no entity ${id}. Look it up with /api/search?q=… and use its id.`);
  }
  const own = row.claims.map(toClaim);
  const found = await reader.rows(statement(lookups, "disputes"), { claims: own.map((claim) => claim.id) }, DisputeRow);
  const disputes: Dispute[] = found.map(({ dispute, left, right }) => ({ ...dispute, claims: [left, right] }));
  const rivals = found.flatMap((dispute) => dispute.claims.map(toClaim));
  const claims = [...new Map([...own, ...rivals].map((claim) => [claim.id, claim])).values()];
  const ids = [...new Set(claims.flatMap((claim) => claim.sources.map((source) => source.id)))];
  const sources = await reader.rows(statement(lookups, "sources"), { ids }, SourceRow);
  const measured = await reader.rows(
    statement(lookups, "metrics"),
    { claims: claims.map((claim) => claim.id) },
    z.object({ metric: Metric }),
  );
  return {
    ...row.entity,
    labels: row.labels,
    claims: claims.map((claim) => Claim.parse(claim)),
    disputes,
    sources: sources.map(({ source }) => source),
    ...(measured.length > 0 ? { metrics: measured.map(({ metric }) => metric) } : {}),
    neighbours: row.neighbours.map(({ entity, link, type, out }) => ({
      entity,
      type,
      label: out ? link.label : (link.inverse ?? link.label),
      direction: out ? "out" : "in",
      flow: link.flow,
      ...(link.hedge ? { hedge: link.hedge } : {}),
      disputed: link.disputes > 0,
      claims: link.claims,
    })),
  };
}
