import { expect, test } from "vitest";
import { lensIds } from "#contract/endpoints.ts";
import { entityKinds, FLOWS } from "#contract/kinds.ts";
import { subgraph } from "#tests/contract/fake-graph.ts";
import { filesUnder, textOf } from "#tests/unit/house/project-files.ts";
import { localised } from "#view/localised.ts";
import { WORDS_ZH } from "#view/words-zh.ts";

const HAN = /\p{Script=Han}/u;

test("every lens, kind, flow and link has Chinese words", () => {
  for (const id of lensIds)
    for (const words of WORDS_ZH.lens(id)) expect([id, words]).toEqual([id, expect.stringMatching(HAN)]);
  for (const kind of entityKinds) expect(WORDS_ZH.kind(kind)).toMatch(HAN);
  for (const flow of FLOWS) expect(WORDS_ZH.flow(flow)).toMatch(HAN);
  const text = filesUnder("cypher/dataset")
    .filter((path) => path.endsWith("predicates.yaml"))
    .map(textOf)
    .join("\n");
  const types = [...text.matchAll(/\blink: ([A-Z_]+)/g)].map(([, type = ""]) => type);
  expect(types.length).toBeGreaterThan(50);
  expect([...types, "MEETS", "PASSES", "PARTLY_PASSES"].filter((type) => !HAN.test(WORDS_ZH.link(type) ?? ""))).toEqual(
    [],
  );
});

test("names change places, an entity without a Chinese name keeps its own, and English stays as it is", () => {
  const { nodes, types } = localised(subgraph, WORDS_ZH);
  expect(nodes.name).toEqual(["阿里巴巴", "Qwen"]);
  expect(nodes.nameZh).toEqual(["Alibaba", ""]);
  expect(types).toEqual([{ type: "RUNS", label: "开展" }]);
  expect(localised(subgraph, undefined)).toBe(subgraph);
});
