import fc from "fast-check";
import { expect, test } from "vitest";
import { CONFIDENCES, FLOWS, RANKS, VERDICTS } from "#contract/kinds.ts";
import { assessmentId, claimId, disputeId } from "#dataset/claim-id.ts";
import type { Dataset } from "#dataset/dataset.ts";
import { displayGraph } from "#dataset/display-graph.ts";
import { ClaimRecord } from "#dataset/schema.ts";
import { AssessmentRecord } from "#dataset/verdict-schema.ts";
import { datasetOf, edited, SMALL } from "./small-dataset.ts";

// The same cases in every run.
fc.configureGlobal({ seed: 4177 });

const small = datasetOf(SMALL);
const [from, to] = [
  ["co:alibaba", "co:amazon"],
  ["biz:alibaba/cloud", "ini:alibaba/capex-plan", "leg:cloud"],
];

const claim = fc
  .record({
    subject: fc.subarray(from, { minLength: 1 }),
    link: fc.constantFrom(["undertakes", true] as const, ["runs-on", true] as const, ["outlook", false] as const),
    object: fc.subarray(to, { minLength: 1 }),
    hedge: fc.option(fc.constantFrom("may", "about"), { nil: undefined }),
    confidence: fc.constantFrom(...CONFIDENCES),
    rank: fc.constantFrom(...RANKS),
    flow: fc.option(fc.constantFrom(...FLOWS), { nil: undefined }),
    asOf: fc.constantFrom("2024", "2025-09", "2025-09-25"),
    text: fc.constantFrom("a", "b", "c"),
    sources: fc.subarray(["src:one", "src:two"], { minLength: 1 }),
  })
  .map(({ link: [predicate, drawn], object, ...rest }) =>
    ClaimRecord.parse({ ...rest, predicate, ...(drawn ? { object } : {}), statement: "x", kind: "fact" }),
  )
  .map((record) => ({ ...record, id: claimId(record) }));
const assessment = fc
  .record({
    company: fc.constantFrom(...from),
    verdict: fc.constantFrom(...VERDICTS),
    fulfilledBy: fc.subarray(to.slice(0, 2)),
  })
  .map((record) =>
    AssessmentRecord.parse({ ...record, leg: "leg:cloud", statement: "x", asOf: "2025", sources: ["src:one"] }),
  )
  .map((record) => ({ ...record, id: assessmentId(record) }));
/** The small dataset's entities with any claims, verdicts and disputes among them. */
const dataset = fc
  .record({
    claims: fc.uniqueArray(claim, { minLength: 2, maxLength: 12, selector: ({ id }) => id }),
    assessments: fc.uniqueArray(assessment, { maxLength: 2, selector: ({ company }) => company }),
  })
  .map(({ claims, assessments }): Dataset => {
    const pair: [string, string] = [claims[0]?.id ?? "", claims[1]?.id ?? ""];
    const record = { topic: "t", kind: "contradicts" as const, claims: pair, reason: "r" };
    return { ...small, claims, assessments, disputes: [{ ...record, oddity: undefined, id: disputeId(record, pair) }] };
  });

/** The ids of all claims that must be drawn. */
function drawn({ claims, assessments }: Dataset): string[] {
  const stated = claims.filter(({ object, rank }) => object && rank !== "deprecated");
  const judged = assessments.filter(({ verdict }) => verdict === "met" || verdict === "partly");
  return [...new Set([...stated, ...judged].map(({ id }) => id))].sort();
}

test("every link names a live claim, and every live claim with objects is named by a link", () => {
  fc.assert(
    fc.property(dataset, (facts) => {
      const { links } = displayGraph(facts);
      expect([...new Set(links.flatMap(({ claims }) => claims))].sort()).toEqual(drawn(facts));
      expect(links.every(({ claims }) => claims.length > 0)).toBe(true);
    }),
  );
});

test("one link for each type between two entities, with the best confidence, the latest date and all sources of its claims", () => {
  fc.assert(
    fc.property(dataset, (facts) => {
      const { links } = displayGraph(facts);
      expect(new Set(links.map(({ id }) => id)).size).toBe(links.length);
      for (const { id, claims, hedge, asOf, confidence, sources, flow } of links) {
        const behind = facts.claims.filter((one) => claims.includes(one.id));
        if (behind.length !== claims.length) continue;
        expect(id).toMatch(/^[^|]+\|[A-Z_]+\|[^|]+$/);
        expect(behind.every((one) => one.asOf <= asOf)).toBe(true);
        expect(confidence).toBe(CONFIDENCES.find((level) => behind.some((one) => one.confidence === level)));
        expect(hedge === undefined).toBe(behind.some((one) => one.hedge === undefined));
        expect([...sources]).toEqual(
          [...new Set(behind.flatMap((one) => one.sources.map((source) => source.id)))].sort(),
        );
        if (behind.some((one) => one.flow === flow)) continue;
        expect(behind.some((one) => one.flow === undefined)).toBe(true);
      }
    }),
  );
});

test("degrees count link ends, and the order of claims does not count", () => {
  fc.assert(
    fc.property(dataset, (facts) => {
      const { entities, links } = displayGraph(facts);
      expect(entities.reduce((sum, { degree }) => sum + degree, 0)).toBe(2 * links.length);
      const turned = { ...facts, claims: facts.claims.toReversed(), assessments: facts.assessments.toReversed() };
      expect(displayGraph(turned)).toEqual({ entities, links });
    }),
  );
});

test("a verdict draws MEETS and FULFILS in the colour of its leg; an unknown one draws nothing", () => {
  const judged = displayGraph(small).links.filter(({ to: leg }) => leg === "leg:cloud");
  expect(judged).toMatchObject([
    { id: "biz:alibaba/cloud|FULFILS|leg:cloud", label: "fulfils", flow: "computing", verdict: "partly" },
    { id: "co:alibaba|MEETS|leg:cloud", label: "meets", inverse: "is met by", flow: "computing", verdict: "partly" },
  ]);
});

test("figures, tiers and disputes of the small dataset", () => {
  const { entities } = displayGraph(small);
  const shown = entities.map(({ id, figure, tier, flow, disputes }) => [id, figure, tier, flow, disputes]);
  expect(shown).toEqual([
    ["biz:alibaba/cloud", "RMB 118 bn, FY2025", 3, "none", 0],
    ["co:alibaba", undefined, 2, "none", 0],
    ["co:amazon", undefined, 2, "none", 0],
    ["ini:alibaba/capex-plan", "at least RMB 380 bn, 3 years", 2, "none", 1],
    ["leg:cloud", undefined, 1, "computing", 0],
    ["th:formula", undefined, 1, "none", 0],
  ]);
});

test("a long label of a period is left to the inspector", () => {
  const long = datasetOf(edited(SMALL, "label: 3 years", "label: the three years from 2025"));
  expect(displayGraph(long).entities.find(({ id }) => id === "ini:alibaba/capex-plan")?.figure).toBe(
    "at least RMB 380 bn",
  );
});
