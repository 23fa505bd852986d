import * as z from "zod/mini";
import type { Endpoint, LensId } from "./endpoints.ts";
import { FRAMES } from "./kinds.ts";
import { pictureEndpoint } from "./picture.ts";
import { Snapshot } from "./snapshot.ts";

/** In what a view is frozen: its data, or one page that shows them and needs nothing else. */
export const SNAPSHOT_PATHS = { json: "/api/snapshot", html: "/snapshot.html" } as const;
export type SnapshotForm = keyof typeof SNAPSHOT_PATHS;

const SUMMARIES = {
  json: "A view frozen with all that it shows and rests on: nodes, links, positions, claims, sources. The name it is sent under holds a hash of its content.",
  html: "A frozen view as one HTML file that needs neither the atlas nor a network: it opens from a disk.",
} as const;

/** The addresses of snapshots; with a lens, their query takes that lens's parameters too. */
export function snapshotEndpoint(form: SnapshotForm, lens?: LensId) {
  const { query, about } = pictureEndpoint("svg", lens);
  const { width: _width, height: _height, theme: _theme, words: _words, ...view } = query.shape;
  const { width: _across, height: _down, theme: _colours, words: _said, ...aboutView } = about;
  return {
    path: SNAPSHOT_PATHS[form],
    summary: SUMMARIES[form],
    pathParams: z.strictObject({}),
    query: z.strictObject({
      ...view,
      frame: z._default(z.enum(FRAMES), "wide"),
      evidence: z._default(z.enum(["all", "none"]), "all"),
    }),
    about: {
      ...aboutView,
      frame: "For which shape of screen positions are given: wide 780 × 800 pixels, tall 390 × 640.",
      evidence: "Whether all claims and sources come along; with none only what is drawn.",
    },
    answer: form === "json" ? Snapshot : z.string(),
    problems: [
      "invalid-request",
      "unknown-lens",
      "unknown-story",
      "unknown-entity",
      "snapshot-busy",
      "picture-busy",
      "starting",
      "graph-unavailable",
      "graph-timeout",
      "internal",
    ],
    example: `${SNAPSHOT_PATHS[form]}?lens=formula&company=co:alibaba`,
  } as const satisfies Endpoint;
}
