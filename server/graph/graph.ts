import type { About } from "#contract/about.ts";
import type { Addition } from "#contract/addition.ts";
import type { LensId } from "#contract/endpoints.ts";
import type { ClaimList, EntityDetail, Source } from "#contract/entity.ts";
import type { Evidence } from "#contract/evidence.ts";
import type { NeighbourCounts } from "#contract/expansion.ts";
import type { Figures, FiguresQuery, MetricList } from "#contract/figures.ts";
import type { FormulaMatrix, FormulaQuery } from "#contract/formula-matrix.ts";
import type { PathList, PathsQuery } from "#contract/path.ts";
import type { PropertyList, PropertyQuery, PropertyValues } from "#contract/property.ts";
import type { SearchAnswer } from "#contract/search.ts";
import type { Ready, SchemaAnswer } from "#contract/status.ts";
import type { Subgraph } from "#contract/subgraph.ts";

/** Parameters of a lens after its query string was parsed: declared names only, defaults filled in. */
export type LensParams = Readonly<Record<string, string | number | undefined>>;

/**
 * All that the routes may ask of the database; fakes of this are passed in tests.
 * Every call ends in at most a few seconds and throws `Problem` "graph-timeout", "graph-unavailable", "unknown-entity" or "unknown-metric".
 */
export interface Graph {
  ready(signal?: AbortSignal): Promise<Ready>;
  schema(signal?: AbortSignal): Promise<SchemaAnswer>;
  lens(id: LensId, params: LensParams, signal?: AbortSignal): Promise<Subgraph>;
  /** The statement that the lens asks, and what else is drawn with it; see `expandedCypher`. */
  lensCypher(id: LensId, additions: readonly Addition[]): Promise<string>;
  /** The sources of all claims about what the lens draws, the latest first. */
  lensSources(id: LensId, params: LensParams, signal?: AbortSignal): Promise<Source[]>;
  /** All claims about what the lens draws, and every source they name. */
  lensClaims(id: LensId, params: LensParams, signal?: AbortSignal): Promise<ClaimList>;
  entity(id: string, signal?: AbortSignal): Promise<EntityDetail>;
  /** Links by type and direction, none of them fetched. */
  neighbours(id: string, signal?: AbortSignal): Promise<NeighbourCounts>;
  /** The shortest ways between two entities and the next shortest; none where there is no way of at most six links. */
  paths(asked: PathsQuery, signal?: AbortSignal): Promise<PathList>;
  search(query: { readonly q: string; readonly limit: number }, signal?: AbortSignal): Promise<SearchAnswer>;
  /** The claims with these ids or keys; one that is not there is left out. */
  claims(handles: readonly string[], signal?: AbortSignal): Promise<ClaimList>;
  /** Every claim that stands, and what rests on it. */
  evidence(signal?: AbortSignal): Promise<Evidence>;
  /** What else entities have than what a lens answers of them. */
  properties(signal?: AbortSignal): Promise<PropertyList>;
  propertyValues(asked: PropertyQuery, signal?: AbortSignal): Promise<PropertyValues>;
  formula(asked: FormulaQuery, signal?: AbortSignal): Promise<FormulaMatrix>;
  metrics(signal?: AbortSignal): Promise<MetricList>;
  figures(asked: FiguresQuery, signal?: AbortSignal): Promise<Figures>;
  about(signal?: AbortSignal): Promise<About>;
  close(): Promise<void>;
}
