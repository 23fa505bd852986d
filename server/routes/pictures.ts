import type { Router } from "express";
import * as z from "zod";
import type { LensId } from "#contract/endpoints.ts";
import { PICTURE_FORMATS, type PictureFormat, pictureEndpoint } from "#contract/picture.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { drawPicture, type PictureRequest, type PngPainter } from "#picture/picture.ts";
import type { Locale, ViewWords } from "#view/localised.ts";
import { unpackedSearch } from "#view/packed-search.ts";
import { parseView } from "#view/view-address.ts";
import { WORDS_ZH } from "#view/words-zh.ts";
import { type KeptAnswersOptions, keptAnswers, type Question } from "./kept-answers.ts";
import { EMBEDDED_TRUST_MS } from "./known-dataset.ts";
import { readRequest } from "./request.ts";
import { addReading, sendTagged } from "./serve.ts";
import type { WrittenStory } from "./stories.ts";
import type { ViewDrawings } from "./view-drawings.ts";
import { besideOf, drawnAddress, sideName, subjectIn, type Viewed, viewedIn } from "./viewed.ts";

export interface PictureParts {
  readonly drawings: ViewDrawings;
  readonly stories: readonly WrittenStory[];
  readonly painter: PngPainter;
}

/** Pictures, which are at most some 300 kB each. */
const CAPACITY = 80;
/** Link previews ask for the same picture in bursts. */
const KEPT = "public, max-age=60";
/** A narrower drawing is asked for as for a phone; two side by side share their width with the words. */
const NARROW_PX = 560;
const NARROW_PAIR_PX = 1600;
const Drawn = z.object({ dataset: z.string(), picture: z.string() });

interface Form extends Pick<PictureRequest, "width" | "height" | "theme" | "words"> {
  readonly locale: Locale;
}

/**
 * `/picture.svg` and `/picture.png` of any view: drawn once for the same facts and kept. PNG is painted by one thread with a short queue.
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

function pictureFinder({ drawings, painter }: PictureParts, options: Omit<KeptAnswersOptions, "capacity">) {
  const keep = keptAnswers({ ...options, capacity: CAPACITY });
  const question = (format: PictureFormat, { view }: Viewed, form: Form, ask: Question["ask"]): Question => ({
    name: `picture.${format}`,
    params: { ...form, view: drawnAddress(view) },
    ask,
  });

  async function draw(viewed: Viewed, form: Form, signal: AbortSignal) {
    const other = besideOf(viewed);
    const views = other ? [viewed, other] : [viewed];
    const frame = form.width < (other ? NARROW_PAIR_PX : NARROW_PX) ? "tall" : "wide";
    const drawn = views.map((one) => drawings.draw(one, { frame, locale: form.locale }, signal));
    const [first, second] = (await Promise.all(drawn)).map(({ answer, viewed: { drawing, ...looked } }, at) => {
      const [one, beside] = [views[at] ?? viewed, views[1 - at]];
      const name = beside && sideName(one, answer, beside, form.locale === "zh" ? WORDS_ZH : undefined);
      const said = wordsOf(one, answer, form.locale);
      return { dataset: answer.dataset, drawing, name, ...said, ...looked, highlight: viewed.highlight };
    });
    if (!first) throw new Error("A view is drawn from an answer.");
    const { dataset, drawing, ...looked } = first;
    return { dataset, picture: drawPicture(drawing, { ...form, ...looked, second }) };
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

function wordsOf(
  { lens, view, title, about }: Viewed,
  answer: Subgraph,
  locale: Locale,
): Pick<PictureRequest, "title" | "about" | "subject"> {
  const own = locale === "zh" && !view.story ? titleIn(WORDS_ZH, lens) : undefined;
  return { title, about, subject: subjectIn(answer, view), ...own };
}
