/* What sigma and the scene need of graphology, at a tenth of its weight; the element's build takes it in its place. */

type Attributes = Record<string, unknown>;
type Listener = (payload: { readonly key: string }) => void;
type NodeVisit<Result> = (id: string, attributes: Attributes) => Result;
type EdgeVisit<Result> = (
  id: string,
  attributes: Attributes,
  source: string,
  target: string,
  ofSource: Attributes,
  ofTarget: Attributes,
) => Result;

interface Node {
  readonly attributes: Attributes;
  readonly edges: string[];
}

interface Edge {
  readonly attributes: Attributes;
  readonly source: string;
  readonly target: string;
}

/** A directed graph with parallel edges and without loops, from which nothing is taken away. */
export class MultiDirectedGraph {
  readonly multi = true;
  readonly type = "directed";
  readonly #nodes = new Map<string, Node>();
  readonly #edges = new Map<string, Edge>();
  readonly #listeners = new Map<string, Set<Listener>>();

  get order(): number {
    return this.#nodes.size;
  }

  get size(): number {
    return this.#edges.size;
  }

  addNode(id: string, attributes: Attributes = {}): void {
    if (this.#nodes.has(id)) throw new Error(`There is a node ${id} already.`);
    this.#nodes.set(id, { attributes: { ...attributes }, edges: [] });
    this.#emit("nodeAdded", id);
  }

  /** An edge that is there already stays as it is. */
  addDirectedEdgeWithKey(id: string, source: string, target: string, attributes: Attributes = {}): void {
    if (this.#edges.has(id)) return;
    this.#node(source).edges.push(id);
    this.#node(target).edges.push(id);
    this.#edges.set(id, { attributes: { ...attributes }, source, target });
    this.#emit("edgeAdded", id);
  }

  /** Sigma knows a graph by this and `dropNode`; nobody calls them. */
  addUndirectedEdgeWithKey(): never {
    throw new Error("Links have a direction.");
  }

  dropNode(): never {
    throw new Error("Nothing is taken away.");
  }

  hasNode(id: string): boolean {
    return this.#nodes.has(id);
  }

  hasEdge(id: string): boolean {
    return this.#edges.has(id);
  }

  nodes(): string[] {
    return [...this.#nodes.keys()];
  }

  /** All, or those of one node. */
  edges(id?: string): string[] {
    return id === undefined ? [...this.#edges.keys()] : [...this.#node(id).edges];
  }

  degree(id: string): number {
    return this.#node(id).edges.length;
  }

  neighbors(id: string): string[] {
    const others = this.edges(id).map((edge) => this.extremities(edge).find((end) => end !== id) ?? id);
    return [...new Set(others)];
  }

  extremities(id: string): [string, string] {
    const { source, target } = this.#edge(id);
    return [source, target];
  }

  source(id: string): string {
    return this.#edge(id).source;
  }

  target(id: string): string {
    return this.#edge(id).target;
  }

  getNodeAttributes(id: string): Attributes {
    return this.#node(id).attributes;
  }

  getNodeAttribute(id: string, name: string): unknown {
    return this.#node(id).attributes[name];
  }

  getEdgeAttributes(id: string): Attributes {
    return this.#edge(id).attributes;
  }

  getEdgeAttribute(id: string, name: string): unknown {
    return this.#edge(id).attributes[name];
  }

  setNodeAttribute(id: string, name: string, value: unknown): void {
    this.mergeNodeAttributes(id, { [name]: value });
  }

  mergeNodeAttributes(id: string, attributes: Attributes): void {
    Object.assign(this.#node(id).attributes, attributes);
    this.#emit("nodeAttributesUpdated", id);
  }

  forEachNode(visit: NodeVisit<void>): void {
    for (const [id, { attributes }] of this.#nodes) visit(id, attributes);
  }

  forEachEdge(visit: EdgeVisit<void>): void {
    for (const id of this.#edges.keys()) this.#visitEdge(id, visit);
  }

  mapNodes<Result>(visit: NodeVisit<Result>): Result[] {
    return this.nodes().map((id) => visit(id, this.getNodeAttributes(id)));
  }

  mapEdges<Result>(visit: EdgeVisit<Result>): Result[] {
    return this.edges().map((id) => this.#visitEdge(id, visit));
  }

  filterNodes(visit: NodeVisit<boolean>): string[] {
    return this.nodes().filter((id) => visit(id, this.getNodeAttributes(id)));
  }

  filterEdges(visit: EdgeVisit<boolean>): string[] {
    return this.edges().filter((id) => this.#visitEdge(id, visit));
  }

  someNode(visit: NodeVisit<boolean>): boolean {
    return this.nodes().some((id) => visit(id, this.getNodeAttributes(id)));
  }

  someEdge(visit: EdgeVisit<boolean>): boolean {
    return this.edges().some((id) => this.#visitEdge(id, visit));
  }

  on(type: string, listener: Listener): void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
  }

  removeListener(type: string, listener: Listener): void {
    this.#listeners.get(type)?.delete(listener);
  }

  #emit(type: string, key: string): void {
    for (const listener of this.#listeners.get(type) ?? []) listener({ key });
  }

  #visitEdge<Result>(id: string, visit: EdgeVisit<Result>): Result {
    const { attributes, source, target } = this.#edge(id);
    return visit(id, attributes, source, target, this.#node(source).attributes, this.#node(target).attributes);
  }

  #node(id: string): Node {
    const node = this.#nodes.get(id);
    if (!node) throw new Error(`There is no node ${id}.`);
    return node;
  }

  #edge(id: string): Edge {
    const edge = this.#edges.get(id);
    if (!edge) throw new Error(`There is no edge ${id}.`);
    return edge;
  }
}
