import { call } from "#api/call.ts";
import { endpoints, type LensId, lensEndpoint } from "#contract/endpoints.ts";
import type { EntityDetail } from "#contract/entity.ts";
import type { Frame } from "#contract/kinds.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { productUrl } from "#tests/support/server.ts";

interface LensQuery {
  readonly frame?: Frame;
  readonly company?: string;
  readonly leg?: string;
  readonly expand?: string;
  readonly path?: string;
}

/** What the product that the pages look at says of a lens. */
export async function lensAnswer(id: LensId, query: LensQuery = {}): Promise<Subgraph> {
  return call(lensEndpoint(id), query, { origin: await productUrl() });
}

/** What it says of an entity. */
export async function entityAnswer(id: string): Promise<EntityDetail> {
  return call(endpoints.entity, {}, { place: { id }, origin: await productUrl() });
}
