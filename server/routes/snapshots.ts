import { createHash } from "node:crypto";
import type { Request, Response, Router } from "express";
import * as z from "zod";
import type { Snapshot } from "#contract/snapshot.ts";
import { SNAPSHOT_PATHS, type SnapshotForm, snapshotEndpoint } from "#contract/snapshot-endpoint.ts";
import { SNAPSHOT_FORMAT } from "#contract/snapshot-format.ts";
import type { Graph } from "#graph/graph.ts";
import { Problem } from "#server/problem.ts";
import { askedOf } from "#view/expanded.ts";
import type { Locale } from "#view/localised.ts";
import { unpackedSearch } from "#view/packed-search.ts";
import { parseView } from "#view/view-address.ts";
import { visibleSubgraph } from "#view/visible-subgraph.ts";
import { WORDS_ZH } from "#view/words-zh.ts";
import { frozenLooks } from "./frozen-looks.ts";
import { type KeptAnswersOptions, keptAnswers } from "./kept-answers.ts";
import { ownOrigin } from "./own-origin.ts";
import { readRequest } from "./request.ts";
import { addReading, sendTagged } from "./serve.ts";
import { snapshotPage } from "./snapshot-page.ts";
import type { WrittenStory } from "./stories.ts";
import type { ViewDrawings } from "./view-drawings.ts";
import { besideOf, drawnAddress, sideName, subjectIn, type Viewed, viewedIn } from "./viewed.ts";

export interface SnapshotParts {
  readonly graph: Graph;
  readonly drawings: ViewDrawings;
  readonly stories: readonly WrittenStory[];
  readonly publicUrl: string;
  /** The day it is, ISO. */
  readonly today: () => string;
  /** The script that defines the element, whole. */
  readonly element: () => Promise<string>;
}

interface Asked {
  readonly viewed: Viewed;
  readonly frame: "wide" | "tall";
  readonly evidence: "all" | "none";
  readonly locale: Locale;
  readonly origin: string;
  readonly day: string;
}

/** Snapshots, of some hundred kB each. */
const CAPACITY = 30;
const MOST_MAKING = 6;
const KEPT = "public, max-age=60";
const HASH_LETTERS = 32;
const Frozen = z.object({ dataset: z.string(), name: z.string(), hash: z.string(), text: z.string() });

/** Any view frozen, as data and as one page; made once for the same facts and the same day, and kept. */
export function addSnapshotRoutes(
  router: Router,
  parts: SnapshotParts,
  options: Omit<KeptAnswersOptions, "capacity">,
): void {
  const find = snapshotFinder(parts, options);
  addReading(router, SNAPSHOT_PATHS.json, async (request, response) => {
    const found = await find("json", request, response);
    const body = (kept: string) => {
      const { name, text } = Frozen.parse(JSON.parse(kept));
      response.set("Content-Disposition", `inline; filename="${name}.json"`);
      return text;
    };
    await sendTagged(request, response, found, { type: "json", kept: KEPT, body });
  });
  addReading(router, SNAPSHOT_PATHS.html, async (request, response) => {
    const found = await find("html", request, response);
    const script = await parts.element();
    const body = (kept: string) => {
      const { name, hash, text } = Frozen.parse(JSON.parse(kept));
      response.set("Content-Disposition", `attachment; filename="${name}.html"`);
      return snapshotPage(text, hash, script);
    };
    await sendTagged(request, response, found, { type: "html", kept: "no-store", body });
  });
}

function snapshotFinder(parts: SnapshotParts, options: Omit<KeptAnswersOptions, "capacity">) {
  const keep = keptAnswers({ ...options, capacity: CAPACITY });
  let making = 0;
  const make = async (asked: Asked, signal: AbortSignal) => {
    if (making >= MOST_MAKING) throw new Problem("snapshot-busy", `${MOST_MAKING} snapshots are being made now.`);
    making += 1;
    try {
      return sealed(await freeze(parts, asked, signal));
    } finally {
      making -= 1;
    }
  };
  return async (form: SnapshotForm, request: Request, response: Response) => {
    const { search } = new URL(request.originalUrl, "http://atlas.invalid");
    const viewed = viewedIn(parseView(await unpackedSearch(search)), parts.stories);
    const endpoint = snapshotEndpoint(form, viewed.view.story ? undefined : viewed.lens);
    const { query, signal } = readRequest(endpoint, request, response);
    const [origin, day] = [ownOrigin(request, parts.publicUrl), parts.today()];
    const { frame, evidence, locale } = query;
    const params = { view: drawnAddress(viewed.view), frame, evidence, locale, origin, day };
    const ask = () => make({ viewed, frame, evidence, locale, origin, day }, signal);
    return keep({ name: "snapshot", params, ask });
  };
}

async function freeze(parts: SnapshotParts, asked: Asked, signal: AbortSignal) {
  const { viewed, origin, day } = asked;
  const { view, title, about } = viewed;
  const other = besideOf(viewed);
  const [first, second] = await Promise.all(
    [viewed, ...(other ? [other] : [])].map((one) => freezeSide(parts, one, asked, signal)),
  );
  if (!first) throw new Error("A view is frozen from an answer.");
  const { answer, pinned, claims, sources } = first;
  const words = asked.locale === "zh" ? WORDS_ZH : undefined;
  return {
    format: SNAPSHOT_FORMAT,
    version: 1,
    frozenOn: day,
    title,
    subject: subjectIn(answer, view),
    about,
    origin,
    view: drawnAddress(view),
    ...(view.select !== undefined && { select: view.select }),
    ...(viewed.highlight && { highlight: viewed.highlight }),
    ...(other && { name: sideName(viewed, answer, other, words) }),
    ...first.side,
    ...(other && second && { second: { name: sideName(other, second.answer, viewed, words), ...second.side } }),
    ...(pinned.length > 0 && { pinned: [...pinned] }),
    claims: eachOnce([...claims, ...(second?.claims ?? [])]),
    sources: eachOnce([...sources, ...(second?.sources ?? [])]),
  } satisfies Snapshot;
}

/** One of the drawings of a view, with what is claimed about it. */
async function freezeSide(
  { graph, drawings }: SnapshotParts,
  { lens, view, ...told }: Viewed,
  asked: Asked,
  signal: AbortSignal,
) {
  const { frame, locale, evidence } = asked;
  const query = { ...askedOf(view), frame: view.frame ?? frame };
  const [{ answer, viewed: seen }, { claims, sources }] = await Promise.all([
    drawings.draw({ lens, view, ...told }, { frame, locale }, signal),
    evidence === "all" ? graph.lensClaims(lens, query, signal) : { claims: [], sources: [] },
  ]);
  const { drawing, pale } = visibleSubgraph(seen.drawing, seen.filter);
  const side = {
    drawing,
    ...(pale.length > 0 && { pale: [...pale] }),
    ...(seen.guides.length > 0 && { guides: [...seen.guides] }),
    ...(seen.looks && { looks: frozenLooks(drawing, seen.looks, view.style) }),
    ...(seen.camera && { camera: seen.camera }),
  };
  return { answer, side, pinned: seen.pinned, claims, sources };
}

function eachOnce<Named extends { readonly id: string }>(all: readonly Named[]): Named[] {
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

/** As it is sent, and under what name: the text can stand in a page as it is, and the name holds a hash of it. */
function sealed(snapshot: Snapshot): z.infer<typeof Frozen> {
  const text = JSON.stringify(snapshot).replaceAll("<", "\\u003c");
  const hash = createHash("sha256").update(text).digest("hex").slice(0, HASH_LETTERS);
  const words = `${snapshot.title} ${snapshot.subject}`.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return { dataset: snapshot.drawing.dataset, name: `${words.join("-").slice(0, 60) || "atlas"}.${hash}`, hash, text };
}
