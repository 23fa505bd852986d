import { PICTURE_SIZE } from "#contract/picture.ts";
import type { FrameOptions } from "#view/frame-options.ts";
import { type Html, html } from "./page.ts";
import type { SharedView } from "./shared-view.ts";

const SITE = "Initiative Atlas";

interface HeadPlace {
  /** Where the atlas is. */
  readonly origin: string;
  /** The path in front of the addresses of its pictures; empty but for frames with a token. */
  readonly from: string;
}

/**
 * A page of the client that says what it shows to whoever runs no script: its title, what link previews read (Open Graph and
 * Twitter), where oEmbed is answered, and a picture where the page has room for one.
 */
export function withHead(page: string, view: SharedView, place: HeadPlace, options: FrameOptions): string {
  const title = html`<title>${view.title} · ${SITE}</title>`;
  const isFrame = page.includes("data-poster") && !view.isQuery;
  const posters = isFrame ? postersOf(view, place, options) : [];
  const picture = html`<noscript>${pictureWithoutScript(view, place)}`;
  return page
    .replace(
      /<title>[^<]*<\/title>/,
      () =>
        `${title.text}\n${posters
          .map(preloadOf)
          .map(({ text }) => text)
          .join("\n")}${headOf(view, place).text}`,
    )
    .replace("<noscript data-picture>", () => picture.text)
    .replace(/<picture class="poster" data-poster>.*?<\/picture>/s, (none) =>
      isFrame ? posterOf(posters).text : none,
    );
}

/** A drawing for one shape of screen and one choice of colours; each screen has one of them. */
interface PosterChoice {
  readonly media: string;
  readonly address: string;
}

const NARROW = "(max-width: 559px)";
const WIDE = "(min-width: 560px)";

/** What is seen of the frame before its script runs: the drawing, without the words that stand around it; the usual one last. */
function postersOf({ firstDrawn }: SharedView, { from }: HeadPlace, { theme, locale }: FrameOptions): PosterChoice[] {
  const said = `${firstDrawn}${firstDrawn === "" ? "?" : "&"}`;
  const more = locale === "en" ? "" : `&locale=${locale}`;
  const at = (media: string, size: string, isDark: boolean) => {
    const address = `${from}/picture.svg${said}${size}${isDark ? "&theme=dark" : ""}${more}&words=none`;
    return { media, address };
  };
  const [wide, tall] = ["width=900&height=580", "width=390&height=600"];
  if (theme) return [at(NARROW, tall, theme === "dark"), at(WIDE, wide, theme === "dark")];
  const [dark, light] = ["(prefers-color-scheme: dark)", "(prefers-color-scheme: light)"];
  return [
    at(`${NARROW} and ${dark}`, tall, true),
    at(`${WIDE} and ${dark}`, wide, true),
    at(`${NARROW} and ${light}`, tall, false),
    at(`${WIDE} and ${light}`, wide, false),
  ];
}

function posterOf(posters: readonly PosterChoice[]): Html {
  const sources = posters
    .slice(0, -1)
    .map(({ media, address }) => html`<source media="${media}" srcset="${address}" />`);
  return html`<picture class="poster" data-poster>${sources}
<img src="${posters.at(-1)?.address ?? ""}" alt="" fetchpriority="high" />
</picture>`;
}

/** Asked for before the scripts: a browser would ask for six of them first. */
function preloadOf({ media, address }: PosterChoice): Html {
  return html`<link rel="preload" as="image" href="${address}" media="${media}" fetchpriority="high" />`;
}

/** A page that shows no view, told of by its own title and description, with the picture of the first screen. */
export function withOwnHead(page: string, name: string, origin: string): string {
  const [, title = SITE] = /<title>(.*?)(?: · [^<·]*)?<\/title>/.exec(page) ?? [];
  const [, about = ""] = /<meta name="description" content="([^"]*)"/.exec(page) ?? [];
  const told = { title: plain(title), about: plain(about), drawn: "", isStory: false };
  const head = tagsOf({ ...told, address: `${origin}/${name}` }, { origin, from: "" });
  return page.replace("</title>", () => `</title>\n${head.text}`);
}

/** What is written in our own pages as entities. */
function plain(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

function headOf(view: SharedView, place: HeadPlace): Html {
  const { origin } = place;
  const oembed = `${origin}/oembed?url=${encodeURIComponent(view.address)}`;
  return html`<link rel="alternate" type="application/json+oembed" href="${oembed}" title="${view.title}" />
${tagsOf(view, place)}`;
}

type Told = Pick<SharedView, "title" | "about" | "address" | "drawn" | "isStory">;

function tagsOf({ title, about, address, drawn, isStory }: Told, { origin, from }: HeadPlace): Html {
  const { width, height } = PICTURE_SIZE;
  const picture = `${origin}${from}/picture.png${drawn}`;
  return html`<meta property="og:site_name" content="${SITE}" />
<meta property="og:type" content="${isStory ? "article" : "website"}" />
<meta property="og:title" content="${title}" />
<meta property="og:description" content="${about}" />
<meta property="og:url" content="${address}" />
<meta property="og:image" content="${picture}" />
<meta property="og:image:type" content="image/png" />
<meta property="og:image:width" content="${width}" />
<meta property="og:image:height" content="${height}" />
<meta property="og:image:alt" content="${title}" />
<meta name="twitter:card" content="summary_large_image" />
<meta name="twitter:title" content="${title}" />
<meta name="twitter:description" content="${about}" />
<meta name="twitter:image" content="${picture}" />`;
}

/** As a frame is mostly wide, and on a phone; in the reader's colours. */
function pictureWithoutScript({ title, address, drawn }: SharedView, { from }: HeadPlace): Html {
  const base = `${from}/picture.svg${drawn}${drawn === "" ? "?" : "&"}`;
  const [wide, tall] = [`${base}width=900&height=580`, `${base}width=390&height=600`];
  return html`<a class="still" href="${address}" target="_blank" rel="noopener"><picture>
<source media="(max-width: 559px) and (prefers-color-scheme: dark)" srcset="${tall}&#38;theme=dark" />
<source media="(max-width: 559px)" srcset="${tall}" />
<source media="(prefers-color-scheme: dark)" srcset="${wide}&#38;theme=dark" />
<img src="${wide}" alt="${title}" />
</picture></a>`;
}
