import type { Router } from "express";
import * as z from "zod";
import type { LensId } from "#contract/endpoints.ts";
import { Evidence } from "#contract/evidence.ts";
import { PICTURE_FORMATS, type PictureFormat, pictureEndpoint } from "#contract/picture.ts";
import { Subgraph } from "#contract/subgraph.ts";
import type { Graph } from "#graph/graph.ts";
import { drawPicture, type PictureRequest, type PngPainter } from "#picture/picture.ts";
import { arrangedPicture } from "#view/arranged-picture.ts";
import { type EvidenceIndex, indexEvidence } from "#view/evidence-index.ts";
import { askedOf } from "#view/expanded.ts";
import { groupedPicture } from "#view/grouped-picture.ts";
import { type Locale, localised, type ViewWords } from "#view/localised.ts";
import { unpackedSearch } from "#view/packed-search.ts";
import { parseView } from "#view/view-address.ts";
import { viewSubject } from "#view/view-state.ts";
import { needsEvidence, viewFilter } from "#view/visible-rows.ts";
import { WORDS_ZH } from "#view/words-zh.ts";
import { type KeptAnswersOptions, keptAnswers, type Question } from "./kept-answers.ts";
import { EMBEDDED_TRUST_MS } from "./known-dataset.ts";
import { readRequest } from "./request.ts";
import { addReading, sendTagged } from "./serve.ts";
import type { WrittenStory } from "./stories.ts";
import { drawnAddress, type Viewed, viewedIn } from "./viewed.ts";

export interface PictureParts {
  readonly graph: Graph;
  readonly stories: readonly WrittenStory[];
  readonly painter: PngPainter;
}

/** Answers to draw from, and pictures, which are at most some 300 kB each. */
const CAPACITY = { answers: 30, pictures: 80 } as const;
/** Link previews ask for the same picture in bursts. */
const KEPT = "public, max-age=60";
/** A narrower drawing is asked for as for a phone. */
const NARROW_PX = 560;
const Drawn = z.object({ dataset: z.string(), picture: z.string() });

interface Form extends Pick<PictureRequest, "width" | "height" | "theme" | "words"> {
  readonly locale: Locale;
}

/**
 * `/picture.svg` and `/picture.png` of any view: drawn once for the same facts and kept, from answers that are kept too, so
 * that another size costs no query. PNG is painted by one thread with a short queue.
 */
export function addPictureRoutes(
  router: Router,
  parts: PictureParts,
  options: Omit<KeptAnswersOptions, "capacity">,
): void {
  const find = pictureFinder(parts, options);
  for (const format of ["svg", "png"] as const) {
    addReading(router, pictureEndpoint(format).path, async (request, response) => {
      const { search } = new URL(request.originalUrl, "http://atlas.invalid");
      const viewed = viewedIn(parseView(await unpackedSearch(search)), parts.stories);
      const endpoint = pictureEndpoint(format, viewed.view.story ? undefined : viewed.lens);
      const { query, signal } = readRequest(endpoint, request, response);
      const found = await find(format, viewed, query, signal);
      response.set("Content-Security-Policy", "default-src 'none'; sandbox");
      const body = (text: string) => {
        const { picture } = Drawn.parse(JSON.parse(text));
        return format === "png" ? Buffer.from(picture, "base64") : picture;
      };
      await sendTagged(request, response, found, { type: PICTURE_FORMATS[format], kept: KEPT, body });
    });
  }
}

function pictureFinder({ graph, painter }: PictureParts, options: Omit<KeptAnswersOptions, "capacity">) {
  const answer = keptAnswers({ ...options, capacity: CAPACITY.answers });
  const keep = keptAnswers({ ...options, capacity: CAPACITY.pictures });
  const question = (format: PictureFormat, { view }: Viewed, form: Form, ask: Question["ask"]): Question => ({
    name: `picture.${format}`,
    params: { ...form, view: drawnAddress(view) },
    ask,
  });

  async function draw(viewed: Viewed, form: Form, signal: AbortSignal) {
    const { lens, view } = viewed;
    const narrow = form.width < NARROW_PX ? "tall" : "wide";
    const query = { ...askedOf(view), frame: view.frame ?? narrow } as const;
    const ask = () => graph.lens(lens, query, signal);
    const found = await answer({ name: lens, params: query, ask }, EMBEDDED_TRUST_MS);
    const own = form.locale === "zh" ? WORDS_ZH : undefined;
    const subgraph = localised(Subgraph.parse(JSON.parse((await found.read()).text)), own);
    const arranged = arrangedPicture(groupedPicture(subgraph, view.groups), view);
    const index = needsEvidence(view) ? await evidence(signal) : undefined;
    const said = { ...requestOf(viewed, subgraph, index), ...(own && !view.story && titleIn(own, lens)) };
    return { dataset: subgraph.dataset, picture: drawPicture(arranged, { ...form, ...said }) };
  }

  async function evidence(signal: AbortSignal): Promise<EvidenceIndex> {
    const asked = { name: "evidence", params: {}, ask: () => graph.evidence(signal) };
    const found = await answer(asked, EMBEDDED_TRUST_MS);
    return indexEvidence(Evidence.parse(JSON.parse((await found.read()).text)));
  }

  return async (
    format: PictureFormat,
    viewed: Viewed,
    { width, height, theme, words, locale }: Form,
    signal: AbortSignal,
  ) => {
    const form = { width, height, theme, words, locale };
    const drawn = () =>
      keep(
        question("svg", viewed, form, () => draw(viewed, form, signal)),
        EMBEDDED_TRUST_MS,
      );
    if (format === "svg") return drawn();
    return keep(
      question("png", viewed, form, async () => {
        const { dataset, picture } = Drawn.parse(JSON.parse((await (await drawn()).read()).text));
        return { dataset, picture: Buffer.from(await painter.paint(picture)).toString("base64") };
      }),
      EMBEDDED_TRUST_MS,
    );
  };
}

function titleIn(words: ViewWords, lens: LensId): Pick<PictureRequest, "title" | "about"> {
  const [title, about] = words.lens(lens);
  return { title, about };
}

function requestOf(
  { view, title, about, highlight }: Viewed,
  { nodes }: Subgraph,
  evidence: EvidenceIndex | undefined,
): Omit<PictureRequest, keyof Form> {
  const at = nodes.id.indexOf(viewSubject(view) ?? "");
  const subject = view.story ? "" : [nodes.name[at], nodes.nameZh[at]].filter(Boolean).join(" ");
  return {
    title,
    about,
    subject,
    highlight,
    select: view.select,
    style: view.style,
    filter: viewFilter(view, evidence),
  };
}
