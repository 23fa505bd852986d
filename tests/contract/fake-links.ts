import type { NeighbourCounts } from "#contract/expansion.ts";
import type { PathList } from "#contract/path.ts";

/** The links of one entity, counted. */
export const neighbours: NeighbourCounts = {
  dataset: "facts-1",
  entity: { id: "co:alibaba", kind: "company", name: "Alibaba" },
  groups: [{ type: "RUNS", direction: "out", label: "runs", flow: "none", links: 1, entities: 1 }],
  links: 1,
  more: false,
};

/** One way of one link. */
export const paths: PathList = {
  dataset: "facts-1",
  from: { id: "co:alibaba", kind: "company", name: "Alibaba" },
  to: { id: "ini:alibaba/qwen", kind: "initiative", name: "Qwen" },
  paths: [
    {
      entities: [
        { id: "co:alibaba", kind: "company", name: "Alibaba" },
        { id: "ini:alibaba/qwen", kind: "initiative", name: "Qwen" },
      ],
      links: [
        {
          type: "RUNS",
          label: "runs",
          direction: "out",
          flow: "none",
          disputed: false,
          claims: ["clm:1"],
          sources: [],
        },
      ],
    },
  ],
  sources: [],
};
