import type { Claim } from "#contract/entity.ts";

/** What the one link of the fake graph rests on; its words would be markup where somebody took them for it. */
export const claim: Claim = {
  id: "clm:0123456789ab",
  subjects: [{ id: "co:alibaba", kind: "company", name: "Alibaba", nameZh: "阿里巴巴" }],
  predicate: { id: "runs", label: "runs" },
  objects: [{ id: "ini:alibaba/qwen", kind: "initiative", name: "Qwen" }],
  statement: "Alibaba runs </script><b>Qwen</b>.",
  kind: "fact",
  status: "reported",
  confidence: "high",
  rank: "normal",
  flow: "none",
  asOf: "2025-11-20",
  sources: [{ id: "src:filing" }],
  notes: [],
  basedOn: [],
};
