import type { Story } from "#contract/story.ts";

/** A story of two steps, through the lens of the formula and through that of the market. */
export function storied(): Story {
  const paragraph = (text: string) => ({ type: "paragraph" as const, runs: [{ text }] });
  const source = { id: "src:one", publisher: "One", title: "A report", accessedOn: "2025-10-01" };
  return {
    dataset: "test",
    id: "two-steps",
    title: "Two steps",
    about: "What there is.",
    language: "en",
    steps: [
      {
        title: "The formula",
        blocks: [paragraph("First.")],
        view: { lens: "formula", params: { company: "co:amazon" } },
        highlight: { entities: ["leg:cloud"], links: [] },
        claims: ["clm:000000000001"],
        sources: [{ ...source, url: "https://one.example/report", publishedOn: "2025-09-01" }],
      },
      {
        title: "The market",
        blocks: [paragraph("Second.")],
        view: { lens: "market", params: {} },
        highlight: { entities: [], links: [{ source: "co:alibaba", type: "LEADS", target: "mkt:one" }] },
        claims: [],
        sources: [],
      },
    ],
  };
}
