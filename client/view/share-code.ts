import { FRAME_DEFAULTS, type FrameOptions, framePath } from "./frame-options.ts";

/** What can be taken of a view, in the order in which it is offered. */
export const SHARE_FORMS = {
  link: "Link",
  iframe: "Iframe",
  component: "Web component",
  react: "React",
  markdown: "Markdown",
  snapshot: "Snapshot",
  html: "HTML file",
  png: "PNG",
  svg: "SVG",
} as const;
export type ShareForm = keyof typeof SHARE_FORMS;
export const shareForms = Object.keys(SHARE_FORMS) as ShareForm[];

/** A view that is to be shown elsewhere. */
export interface Shared {
  /** Where the atlas is, such as https://atlas.example.org. */
  readonly origin: string;
  /** The view as `formatView` writes it. */
  readonly place: string;
  readonly title: string;
  readonly options: FrameOptions;
  /** CSS pixels of the frame. */
  readonly height: number;
}

/** What a form is: a text to paste, or the address of a file. */
export interface SharedCode {
  readonly text: string;
  /** The file that is to be saved; undefined for what is only pasted. */
  readonly file: string | undefined;
  /** What the text is read by. */
  readonly about: string;
}

const SANDBOX = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox";

/** A view in one of the forms; all of it can be pasted as it is. */
export function shareCode(form: ShareForm, shared: Shared): SharedCode {
  const { origin, place, title, options } = shared;
  const pasted = (text: string, about: string): SharedCode => ({ text, file: undefined, about });
  const saved = (path: string, about: string): SharedCode => ({ text: `${origin}${path}`, file: path, about });
  switch (form) {
    case "link":
      return pasted(
        `${origin}/${place}`,
        "Opens the explorer with this view. Chats and social networks show its picture.",
      );
    case "iframe":
      return pasted(iframe(shared), "Paste it into a page. It is live, needs no login, and gives nobody a password.");
    case "component":
      return pasted(component(shared), "One script and one element. Its events and methods are for your own scripts.");
    case "react":
      return pasted(react(shared), "With the package initiative-graph, which brings its types.");
    case "markdown":
      return pasted(markdown(shared), "A picture that leads to the view, for readmes and wikis.");
    case "snapshot":
      return saved(
        withKeys("/api/snapshot", place, {}),
        "The data frozen as they are now; the element shows the file without this server.",
      );
    case "html":
      return saved(withKeys("/snapshot.html", place, {}), "One page with everything in it: it opens from a disk.");
    default:
      return saved(
        withKeys(`/picture.${form}`, place, pictureKeys(options)),
        `A still picture of “${title}”, drawn on the server.`,
      );
  }
}

/** The query string of a still picture's own wishes. */
function pictureKeys({ theme, locale }: FrameOptions): Readonly<Record<string, string>> {
  return { ...(theme && { theme }), ...(locale !== FRAME_DEFAULTS.locale && { locale }) };
}

function withKeys(path: string, place: string, more: Readonly<Record<string, string>>): string {
  const said = Object.entries(more).map(([key, value]) => `${key}=${value}`);
  return `${path}${[place || (said.length > 0 ? "?" : ""), ...said].join("&").replace("?&", "?")}`;
}

/** Loaded only when it comes into sight, and kept to itself; without a style, which strict pages forbid. What it opens is an ordinary page. */
function iframe({ origin, place, title, options, height }: Shared): string {
  return [
    `<iframe src="${escaped(`${origin}${framePath(place, options)}`)}"`,
    `  title="${escaped(title)}"`,
    `  width="100%" height="${height}" loading="lazy" frameborder="0" allow="fullscreen"`,
    `  sandbox="${SANDBOX}"></iframe>`,
  ].join("\n");
}

function component({ origin, place, options }: Shared): string {
  const theme = options.theme ? ` theme="${options.theme}"` : "";
  return [
    `<script src="${escaped(`${origin}/initiative-graph.js`)}" async></script>`,
    `<initiative-graph view="${escaped(place || "?lens=formula")}"${theme}></initiative-graph>`,
  ].join("\n");
}

function react({ origin, place, options }: Shared): string {
  const theme = options.theme ? ` theme="${options.theme}"` : "";
  return [
    'import "initiative-graph";',
    'import { InitiativeGraph } from "initiative-graph/react";',
    "",
    `export const Picture = () => (`,
    `  <InitiativeGraph server=${JSON.stringify(origin)} view=${attribute(place || "?lens=formula")}${theme} />`,
    ");",
  ].join("\n");
}

/** In JSX a quotation mark has to stand in an expression. */
function attribute(text: string): string {
  return /["&<>{}]/.test(text) ? `{${JSON.stringify(text)}}` : `"${text}"`;
}

function markdown({ origin, place, title, options }: Shared): string {
  const picture = `${origin}${withKeys("/picture.png", place, pictureKeys(options))}`;
  const address = (text: string) => text.replaceAll("(", "%28").replaceAll(")", "%29").replaceAll(" ", "%20");
  return `[![${title.replaceAll(/[[\]\\]/g, "\\$&")}](${address(picture)})](${address(`${origin}/${place}`)})`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
