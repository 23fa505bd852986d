import { expect, test } from "vitest";
import { LateGraph } from "#server/startup-graph.ts";
import { fakeGraph } from "#tests/contract/fake-graph.ts";

const questions = {
  ready: (graph: LateGraph) => graph.ready(),
  schema: (graph: LateGraph) => graph.schema(),
  lens: (graph: LateGraph) => graph.lens("formula", {}),
  entity: (graph: LateGraph) => graph.entity("co:alibaba"),
  search: (graph: LateGraph) => graph.search({ q: "qwen", limit: 1 }),
};

test.for(Object.entries(questions))(
  "%s is answered by the graph once there is one, and says what is waited for until then",
  async ([, ask]) => {
    const graph = new LateGraph(() => "Neo4j");
    await expect(ask(graph)).rejects.toMatchObject({ type: "starting", extra: { waitingFor: "Neo4j" } });
    const real = fakeGraph();
    graph.open(real);
    expect(await ask(graph)).toEqual(await ask(Object.assign(new LateGraph(() => ""), real)));
  },
);

test("closing before there is a graph closes nothing", async () => {
  await new LateGraph(() => "Neo4j").close();
});
