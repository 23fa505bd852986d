import * as z from "zod";
import { Evidence } from "#contract/evidence.ts";
import { Guide } from "#contract/guide.ts";
import type { Frame } from "#contract/kinds.ts";
import { PropertyValues } from "#contract/property.ts";
import { Subgraph } from "#contract/subgraph.ts";
import type { Graph } from "#graph/graph.ts";
import { laidPicture, type PictureLayouts, type ViewedPicture, viewedPicture } from "#picture/viewed-picture.ts";
import { type EvidenceIndex, indexEvidence } from "#view/evidence-index.ts";
import { askedOf } from "#view/expanded.ts";
import { layoutWish } from "#view/layout-wish.ts";
import { type Locale, localised } from "#view/localised.ts";
import { type PropertyColumn, propertyColumn, propertyQueryOf } from "#view/property-index.ts";
import { namedProperties } from "#view/property-use.ts";
import { needsEvidence } from "#view/visible-rows.ts";
import { WORDS_ZH } from "#view/words-zh.ts";
import { type KeptAnswersOptions, keptAnswers, type Question } from "./kept-answers.ts";
import { EMBEDDED_TRUST_MS } from "./known-dataset.ts";
import type { Viewed } from "./viewed.ts";

/** Draws views where there is no browser. */
export interface ViewDrawings {
  /**
   * What a view shows of the facts that are loaded now.
   *
   * @throws Problem as the database does, `picture-busy` where too many pictures are being laid out
   */
  draw(viewed: Viewed, form: DrawnForm, signal: AbortSignal): Promise<ViewDrawing>;
}

interface DrawnForm {
  /** For which shape of screen, where the view itself does not say. */
  readonly frame: Frame;
  readonly locale: Locale;
}

export interface ViewDrawing {
  /** As it came from the database. */
  readonly answer: Subgraph;
  readonly viewed: ViewedPicture;
}

/** Answers and layouts to draw from. */
const CAPACITY = { answers: 30, layouts: 60 } as const;
const Laid = z.object({
  dataset: z.string(),
  x: z.array(z.number()),
  y: z.array(z.number()),
  guides: z.array(Guide),
  arrangement: Subgraph.shape.arrangement,
});

/**
 * Drawings from answers, evidence and layouts that are kept for as long as the facts are the same, so that another size, theme or
 * filter of a view costs neither a query nor a layout.
 */
export function viewDrawings(
  { graph, layouts }: { readonly graph: Graph; readonly layouts: PictureLayouts },
  options: Omit<KeptAnswersOptions, "capacity">,
): ViewDrawings {
  const answer = keptAnswers({ ...options, capacity: CAPACITY.answers });
  // What outlasts the process are answers of the database; a layout is made anew.
  const lay = keptAnswers({ ...options, shelf: undefined, capacity: CAPACITY.layouts });

  async function evidence(signal: AbortSignal): Promise<EvidenceIndex> {
    const asked = { name: "evidence", params: {}, ask: () => graph.evidence(signal) };
    const found = await answer(asked, EMBEDDED_TRUST_MS);
    return indexEvidence(Evidence.parse(JSON.parse((await found.read()).text)));
  }

  async function column(key: string, signal: AbortSignal): Promise<readonly [string, PropertyColumn]> {
    const params = propertyQueryOf(key);
    const asked = { name: "property-values", params, ask: () => graph.propertyValues(params, signal) };
    const found = await answer(asked, EMBEDDED_TRUST_MS);
    const { entities, values } = PropertyValues.parse(JSON.parse((await found.read()).text));
    return [key, propertyColumn(entities, values)];
  }

  async function laid(subgraph: Subgraph, params: Question["params"], view: Viewed["view"], index?: EvidenceIndex) {
    const wish = layoutWish(view);
    if (!wish) return { picture: subgraph, guides: [] };
    const ask = async () => {
      const { picture, guides } = await laidPicture(subgraph, wish, layouts, index);
      const { dataset, nodes, arrangement } = picture;
      return { dataset, x: nodes.x, y: nodes.y, arrangement, guides };
    };
    const found = await lay(
      { name: "layout", params: { ...params, wish: JSON.stringify(wish) }, ask },
      EMBEDDED_TRUST_MS,
    );
    const { x, y, arrangement, guides } = Laid.parse(JSON.parse((await found.read()).text));
    return { picture: { ...subgraph, nodes: { ...subgraph.nodes, x, y }, arrangement }, guides };
  }

  return {
    async draw({ lens, view }, { frame, locale }, signal) {
      const query = { ...askedOf(view), frame: view.frame ?? frame } as const;
      const isDated = view.layout.name === "time";
      const [found, index, columns] = await Promise.all([
        answer({ name: lens, params: query, ask: () => graph.lens(lens, query, signal) }, EMBEDDED_TRUST_MS),
        needsEvidence(view) || isDated ? evidence(signal) : undefined,
        Promise.all(namedProperties(view).map((key) => column(key, signal))),
      ]);
      const asIs = Subgraph.parse(JSON.parse((await found.read()).text));
      const subgraph = localised(asIs, locale === "zh" ? WORDS_ZH : undefined);
      const places = await laid(subgraph, { ...query, lens, locale }, view, isDated ? index : undefined);
      return {
        answer: subgraph,
        viewed: viewedPicture(subgraph, places, view, needsEvidence(view) ? index : undefined, new Map(columns)),
      };
    },
  };
}
