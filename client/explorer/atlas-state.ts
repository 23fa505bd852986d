import type { EntityDetail } from "#contract/entity.ts";
import type { PropertyKey } from "#contract/property.ts";
import type { Story } from "#contract/story.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import type { EvidenceIndex } from "#view/evidence-index.ts";
import type { PropertyIndex } from "#view/property-index.ts";
import type { ViewState } from "#view/view-state.ts";
import { type Answer, UNASKED } from "./answer.ts";
import type { Outage } from "./outage.ts";

/** All that the explorer shows at a moment. */
export interface AtlasState {
  readonly view: ViewState;
  readonly picture: Answer<Subgraph>;
  /** The second picture of a comparison. */
  readonly rival: Answer<Subgraph>;
  readonly detail: Answer<EntityDetail>;
  /** The story that is read, or was read last. */
  readonly story: Answer<Story>;
  /** The claims behind all links; unasked until a filter asks for them. */
  readonly evidence: Answer<EvidenceIndex>;
  /** Which properties can be chosen; unasked until a panel asks for them. */
  readonly propertyKeys: Answer<readonly PropertyKey[]>;
  /** The values of the properties that are wanted, by and by. */
  readonly properties: Answer<PropertyIndex>;
  /** Why nothing new can be had, while that is so; what was kept from before may be shown meanwhile. */
  readonly outage: Outage | undefined;
  /** Why this browser cannot draw; the table stands in. */
  readonly undrawable: string | undefined;
  /** Whether the picture is a query's answer, laid in the place of the lens's. */
  readonly laid: boolean;
  /** What is pointed at in the picture and is no entity of the atlas, by its id there. */
  readonly pointed: string | undefined;
  /** How many of the shapes on the screen have no room for their name. */
  readonly nameless: number;
}

/** The outside world, so that a test can bring its own. */
export interface AtlasDoors {
  readonly fetch: typeof globalThis.fetch;
  readonly pause: (ms: number) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Writes the address bar: a new step of the history, or the present one anew. */
  readonly write: (search: string, step: "push" | "replace") => void;
}

/** Before anything was asked. */
export const NOTHING_KNOWN: Omit<AtlasState, "view"> = {
  picture: UNASKED,
  rival: UNASKED,
  detail: UNASKED,
  story: UNASKED,
  evidence: UNASKED,
  propertyKeys: UNASKED,
  properties: UNASKED,
  outage: undefined,
  undrawable: undefined,
  laid: false,
  pointed: undefined,
  nameless: 0,
};
