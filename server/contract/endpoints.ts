import * as z from "zod/mini";
import { About } from "./about.ts";
import { BARE as bare, type Endpoint, endpoint, GRAPH_FAILS as graphFails, NOTHING as nothing } from "./endpoint.ts";
import { entityPath, storyPath } from "./endpoint-paths.ts";
import { ClaimList, claimsQuery, EntityDetail, Source } from "./entity.ts";
import { NeighbourCounts } from "./expansion.ts";
import { factEndpoints } from "./fact-endpoints.ts";
import { LensCypher, LensDescription, lensQuery } from "./lens.ts";
import { lenses } from "./lenses.gen.ts";
import { aboutOembed, Oembed, oembedQuery } from "./oembed.ts";
import { aboutPaths, PathList, pathsQuery } from "./path.ts";
import { SearchAnswer, searchQuery } from "./search.ts";
import { Health, Ready, SchemaAnswer } from "./status.ts";
import { Story, StorySummary } from "./story.ts";
import { Subgraph } from "./subgraph.ts";

export type { Endpoint } from "./endpoint.ts";

export const endpoints = {
  health: endpoint({
    path: "/api/health",
    summary: "Is the process alive?",
    ...bare,
    answer: Health,
    problems: ["invalid-request"],
    example: "/api/health",
  }),
  ready: endpoint({
    path: "/api/ready",
    summary: "Does a real query go through, and what is loaded?",
    ...bare,
    answer: Ready,
    problems: ["invalid-request", ...graphFails],
    example: "/api/ready",
  }),
  schema: endpoint({
    path: "/api/schema",
    summary: "Labels, relationship types, property keys and indexes of the database.",
    ...bare,
    answer: SchemaAnswer,
    problems: ["invalid-request", ...graphFails],
    example: "/api/schema",
  }),
  lensList: endpoint({
    path: "/api/lenses",
    summary: "Every named question with its parameters.",
    ...bare,
    answer: z.array(LensDescription),
    problems: ["invalid-request", "starting"],
    example: "/api/lenses",
  }),
  storyList: endpoint({
    path: "/api/stories",
    summary: "Every guided reading: its title, what it is about, and the titles of its steps.",
    ...bare,
    answer: z.array(StorySummary),
    problems: ["invalid-request", "starting"],
    example: "/api/stories",
  }),
  story: endpoint({
    path: "/api/stories/{id}",
    summary: "One guided reading: the text of each step, the view and the highlight it is about, and its sources.",
    ...bare,
    pathParams: storyPath,
    about: { id: "The story, such as the-argument." },
    answer: Story,
    problems: ["invalid-request", "unknown-story", ...graphFails],
    example: "/api/stories/the-argument",
  }),
  entity: endpoint({
    path: "/api/entities/{+id}",
    summary: "One entity with its claims, disputes, sources and neighbours.",
    ...bare,
    pathParams: entityPath,
    about: { id: "The entity, such as ini:alibaba/qwen; its slash may be written as it is or as %2F." },
    answer: EntityDetail,
    problems: ["invalid-request", "unknown-entity", ...graphFails],
    example: "/api/entities/co:alibaba",
  }),
  neighbours: endpoint({
    path: "/api/neighbours/{+id}",
    summary: "How many links an entity has by type and direction, counted before any of them is fetched.",
    pathParams: entityPath,
    query: nothing,
    about: { id: "The entity, such as ini:alibaba/qwen; its slash may be written as it is or as %2F." },
    answer: NeighbourCounts,
    problems: ["invalid-request", "unknown-entity", ...graphFails],
    example: "/api/neighbours/co:alibaba",
  }),
  paths: endpoint({
    path: "/api/paths",
    summary:
      "How two entities hang together: the shortest ways and the next shortest, link by link with their sources.",
    pathParams: nothing,
    query: pathsQuery,
    about: aboutPaths,
    answer: PathList,
    problems: ["invalid-request", "unknown-entity", ...graphFails],
    example: "/api/paths?from=co:alibaba&to=co:nvidia",
  }),
  search: endpoint({
    path: "/api/search",
    summary: "Entities by name, Chinese name, alias, ticker or description; typos forgiven.",
    pathParams: nothing,
    query: searchQuery,
    about: { q: "What to look for.", limit: "How many entities to answer at most." },
    answer: SearchAnswer,
    problems: ["invalid-request", ...graphFails],
    example: "/api/search?q=qwen",
  }),
  claims: endpoint({
    path: "/api/claims",
    summary: "Some claims by id, with their sources; an id that is not there is left out.",
    pathParams: nothing,
    query: claimsQuery,
    about: { ids: "The claims, such as clm:0123456789ab, with commas between them." },
    answer: ClaimList,
    problems: ["invalid-request", ...graphFails],
    example: "/api/claims?ids=clm:000000000000",
  }),
  ...factEndpoints,
  about: endpoint({
    path: "/api/about",
    summary: "What the facts are and how good: counts, sources by publisher, disputes, last update, licence.",
    ...bare,
    answer: About,
    problems: ["invalid-request", ...graphFails],
    example: "/api/about",
  }),
  oembed: endpoint({
    path: "/oembed",
    summary: "How to show a view of this atlas in a frame on another page, by oEmbed 1.0.",
    pathParams: nothing,
    query: oembedQuery,
    about: aboutOembed,
    answer: Oembed,
    problems: ["invalid-request", "not-found", "unknown-lens", "unknown-story", "oembed-format", "starting"],
    example: "/oembed?url=%2F%3Fstory%3Dthe-argument",
  }),
  openapi: endpoint({
    path: "/api/openapi.json",
    summary: "This interface as an OpenAPI 3.1 document.",
    ...bare,
    answer: z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) }),
    problems: ["invalid-request", "starting"],
    example: "/api/openapi.json",
  }),
} as const;

export type LensId = keyof typeof lenses;
export const lensIds = Object.keys(lenses) as LensId[];

/** The address of one lens; its query parser is built from the declared parameters. */
export function lensEndpoint(id: LensId) {
  const { title, answers, params }: LensDescription = lenses[id];
  const about = Object.fromEntries(Object.entries(params).map(([name, param]) => [name, param.about]));
  return endpoint({
    path: `/api/lenses/${id}`,
    summary: `${title}: ${answers}`,
    pathParams: nothing,
    query: lensQuery(params),
    about: {
      ...about,
      frame: "For which shape of screen positions are given: wide 780 × 800 pixels, tall 390 × 640.",
      expand:
        "Entities whose neighbours are drawn as well, with commas between them, such as co:alibaba~12~recency~RUNS.out: the entity, how many of its neighbours, ranked by what if not by degree (amount or recency), over which links if not over all.",
      path: "Ways between two entities that are drawn as well, with commas between them, such as co:alibaba~co:nvidia~2~COMPETES_WITH: the second of /api/paths without links of that type.",
    },
    answer: Subgraph,
    problems: ["invalid-request", "unknown-entity", ...graphFails],
    example: `/api/lenses/${id}`,
  });
}

/** Who says so: the sources behind all that a lens draws. */
export function lensSourcesEndpoint(id: LensId) {
  const lens = lensEndpoint(id);
  return endpoint({
    ...lens,
    path: `${lens.path}/sources`,
    summary: `${lenses[id].title}: every source behind it, the latest first.`,
    answer: z.array(Source),
    example: `${lens.path}/sources`,
  });
}

/** The question itself, as the database is asked it. */
export function lensCypherEndpoint(id: LensId) {
  const lens = lensEndpoint(id);
  return endpoint({
    ...lens,
    path: `${lens.path}/cypher`,
    summary: `${lenses[id].title}: its Cypher, and the parameters with defaults filled in.`,
    answer: LensCypher,
    problems: ["invalid-request", ...graphFails],
    example: `${lens.path}/cypher`,
  });
}

/** Every address of the interface: the fixed ones, then three for each lens. */
export function allEndpoints(): readonly Endpoint[] {
  return [
    ...Object.values(endpoints),
    ...lensIds.flatMap((id) => [lensEndpoint(id), lensSourcesEndpoint(id), lensCypherEndpoint(id)]),
  ];
}
