import type { About } from "#contract/about.ts";
import type { ClaimList, EntityDetail, Source } from "#contract/entity.ts";
import type { Evidence } from "#contract/evidence.ts";
import type { NeighbourCounts } from "#contract/expansion.ts";
import type { Figures, MetricList } from "#contract/figures.ts";
import type { FormulaMatrix } from "#contract/formula-matrix.ts";
import type { PathList } from "#contract/path.ts";
import type { PropertyList, PropertyValues } from "#contract/property.ts";
import type { SearchAnswer } from "#contract/search.ts";
import type { Ready, SchemaAnswer } from "#contract/status.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import type { Graph } from "#graph/graph.ts";
import { Problem } from "./problem.ts";

/** A graph that can be handed out before there is one; until `open` every question throws Problem `starting`. */
export class LateGraph implements Graph {
  #graph: Graph | undefined;
  readonly #waitingFor: () => string;

  /** @param waitingFor what is being waited for now, in words */
  constructor(waitingFor: () => string) {
    this.#waitingFor = waitingFor;
  }

  open(graph: Graph): void {
    this.#graph = graph;
  }

  async ready(...asked: Parameters<Graph["ready"]>): Promise<Ready> {
    return this.#opened().ready(...asked);
  }

  async schema(...asked: Parameters<Graph["schema"]>): Promise<SchemaAnswer> {
    return this.#opened().schema(...asked);
  }

  async lens(...asked: Parameters<Graph["lens"]>): Promise<Subgraph> {
    return this.#opened().lens(...asked);
  }

  async lensCypher(...asked: Parameters<Graph["lensCypher"]>): Promise<string> {
    return this.#opened().lensCypher(...asked);
  }

  async lensSources(...asked: Parameters<Graph["lensSources"]>): Promise<Source[]> {
    return this.#opened().lensSources(...asked);
  }

  async lensClaims(...asked: Parameters<Graph["lensClaims"]>): Promise<ClaimList> {
    return this.#opened().lensClaims(...asked);
  }

  async neighbours(...asked: Parameters<Graph["neighbours"]>): Promise<NeighbourCounts> {
    return this.#opened().neighbours(...asked);
  }

  async paths(...asked: Parameters<Graph["paths"]>): Promise<PathList> {
    return this.#opened().paths(...asked);
  }

  async entity(...asked: Parameters<Graph["entity"]>): Promise<EntityDetail> {
    return this.#opened().entity(...asked);
  }

  async search(...asked: Parameters<Graph["search"]>): Promise<SearchAnswer> {
    return this.#opened().search(...asked);
  }

  async claims(...asked: Parameters<Graph["claims"]>): Promise<ClaimList> {
    return this.#opened().claims(...asked);
  }

  async evidence(...asked: Parameters<Graph["evidence"]>): Promise<Evidence> {
    return this.#opened().evidence(...asked);
  }

  async properties(...asked: Parameters<Graph["properties"]>): Promise<PropertyList> {
    return this.#opened().properties(...asked);
  }

  async propertyValues(...asked: Parameters<Graph["propertyValues"]>): Promise<PropertyValues> {
    return this.#opened().propertyValues(...asked);
  }

  async formula(...asked: Parameters<Graph["formula"]>): Promise<FormulaMatrix> {
    return this.#opened().formula(...asked);
  }

  async metrics(...asked: Parameters<Graph["metrics"]>): Promise<MetricList> {
    return this.#opened().metrics(...asked);
  }

  async figures(...asked: Parameters<Graph["figures"]>): Promise<Figures> {
    return this.#opened().figures(...asked);
  }

  async about(...asked: Parameters<Graph["about"]>): Promise<About> {
    return this.#opened().about(...asked);
  }

  async close(): Promise<void> {
    await this.#graph?.close();
  }

  #opened(): Graph {
    if (this.#graph) return this.#graph;
    const waitingFor = this.#waitingFor();
    throw new Problem("starting", `The atlas is starting. Waiting for: ${waitingFor}.`, { waitingFor });
  }
}
