import { call } from "#api/call.ts";
import { endpoints, type LensId, lensSourcesEndpoint } from "#contract/endpoints.ts";
import type { Source } from "#contract/entity.ts";
import type { Frame } from "#contract/kinds.ts";
import type { EvidenceIndex } from "#view/evidence-index.ts";
import { askedOf } from "#view/expanded.ts";
import { isLensId } from "#view/lens-table.ts";
import { NO_PROPERTIES, type PropertyIndex, propertyColumn, propertyQueryOf } from "#view/property-index.ts";
import type { ViewState } from "#view/view-state.ts";

/** What is asked of the graph for one of a frame's pictures. */
export interface FrameQuestion {
  readonly lens: LensId;
  readonly query: Readonly<Record<string, string | number>> & { readonly frame: Frame };
}

/** @throws Error where there is no such lens */
export function questionOf(view: ViewState, frame: Frame): FrameQuestion {
  if (!isLensId(view.lens)) throw new Error(`There is no lens called “${view.lens}”. Open the explorer to choose one.`);
  return { lens: view.lens, query: { ...askedOf(view), frame } };
}

/** The sources of all that was asked, each once. @throws Failure of `call` */
export async function askSources(asked: readonly FrameQuestion[], from: string): Promise<readonly Source[]> {
  const ask = ({ lens, query }: FrameQuestion) => call(lensSourcesEndpoint(lens), query, { origin: from });
  const lists = await Promise.all(asked.map(ask));
  return [...new Map(lists.flat().map((source) => [source.id, source])).values()];
}

/** The claims behind all links. @throws Failure of `call` */
export async function askEvidence(from: string): Promise<EvidenceIndex> {
  const { indexEvidence } = await import("#view/evidence-index.ts");
  return indexEvidence(await call(endpoints.evidence, {}, { origin: from }));
}

/** The values of some properties. @throws Failure of `call` */
export async function askProperties(keys: readonly string[], from: string): Promise<PropertyIndex> {
  if (keys.length === 0) return NO_PROPERTIES;
  const ask = async (key: string) => {
    const { entities, values } = await call(endpoints.propertyValues, propertyQueryOf(key), { origin: from });
    return [key, propertyColumn(entities, values)] as const;
  };
  return new Map(await Promise.all(keys.map(ask)));
}
