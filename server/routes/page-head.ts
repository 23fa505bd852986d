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
  const picture = html`<noscript>${pictureWithoutScript(view, place)}`;
  return page
    .replace(/<title>[^<]*<\/title>/, () => `${title.text}\n${headOf(view, place).text}`)
    .replace("<noscript data-picture>", () => picture.text)
    .replace(/<picture class="poster" data-poster>.*?<\/picture>/s, (none) =>
      view.isQuery ? none : posterOf(view, place, options).text,
    );
}

/** What is seen of the frame before its script runs: the drawing, without the words that stand around it. */
function posterOf({ firstDrawn }: SharedView, { from }: HeadPlace, { theme, locale }: FrameOptions): Html {
  const said = `${firstDrawn}${firstDrawn === "" ? "?" : "&"}`;
  const more = locale === "en" ? "" : `&locale=${locale}`;
  const at = (size: string, dark: boolean) =>
    `${from}/picture.svg${said}${size}${dark ? "&theme=dark" : ""}${more}&words=none`;
  const [wide, tall] = ["width=900&height=580", "width=390&height=600"];
  const dark = html`<source media="(max-width: 559px) and (prefers-color-scheme: dark)" srcset="${at(tall, true)}" />
<source media="(prefers-color-scheme: dark)" srcset="${at(wide, true)}" />`;
  return html`<picture class="poster" data-poster>${theme ? html`` : dark}
<source media="(max-width: 559px)" srcset="${at(tall, theme === "dark")}" />
<img src="${at(wide, theme === "dark")}" alt="" />
</picture>`;
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
