import { expect, test } from "vitest";
import { textOf } from "#tests/unit/house/project-files.ts";
import { check } from "./import-check.ts";

test("README.md: the example of a mapping is one", async () => {
  const [, mapping = ""] = /```yaml\n(name: friends[\s\S]*?)```/.exec(textOf("README.md")) ?? [];
  const said = await check({
    "friends.yaml": mapping,
    "people.csv": "person_id,name,birthday,tags\n1,Ada,1815-12-10,maths|engines\n2,Charles,,\n",
    "knows.csv": Buffer.from("from;to;since\n1;2;1833\n2;ren\xe9;1840\n", "latin1"),
    "net.gexf": '<gexf><graph><nodes><node id="ren\u00e9"/></nodes></graph></gexf>',
  });
  expect(said).toEqual({ faults: [], total: 0, nodes: 3, relationships: 2, notes: [] });
});
