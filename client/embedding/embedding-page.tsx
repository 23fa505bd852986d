import "./embedding-page.css";
import { FRAME_DEFAULTS, type FrameOptions } from "#view/frame-options.ts";
import { type ShareForm, shareCode } from "#view/share-code.ts";
import { Example } from "./example.tsx";
import { Frameworks } from "./frameworks.tsx";
import { Messages } from "./messages.tsx";

interface Shown {
  readonly id: string;
  readonly form: ShareForm;
  readonly heading: string;
  readonly words: string;
  readonly place: string;
  readonly title: string;
  readonly options?: Partial<FrameOptions>;
  readonly height?: number;
}

const CHIPS = { place: "?lens=chips", title: "Whose chips" };
const EXAMPLES: readonly Shown[] = [
  {
    ...{ id: "frame", form: "iframe", heading: "A frame", ...CHIPS },
    words:
      "Works everywhere that takes HTML. A still picture comes first; it is drawn while it is seen, and the page keeps its wheel.",
  },
  {
    ...{ id: "story", form: "iframe", heading: "A story" },
    ...{ place: "?story=the-argument&step=4", title: "The argument, from rally to gap" },
    words:
      "Text and picture side by side, turned with the arrow keys, each step with its sources. A page is printed with the step that is shown; a story opened by itself is printed with all its steps.",
  },
  {
    ...{ id: "chinese", form: "iframe", heading: "In Chinese, to explore" },
    ...{ place: "?lens=ecosystem&company=co:tencent", title: "一家公司的生态：腾讯" },
    options: { locale: "zh", role: "explore", theme: "dark" },
    words: "Options in the address: language, colours, what readers may do, and which buttons there are.",
  },
  {
    ...{ id: "bare", form: "iframe", heading: "The picture alone" },
    ...{ place: "?company=co:baidu&hide=place", title: "Cash cow + data + cloud: Baidu", height: 420 },
    options: { controls: [], attribution: false },
    words: "Without title, buttons and attribution. Say in your own words whose it is: the facts are CC BY 4.0.",
  },
  {
    ...{ id: "element", form: "component", heading: "An element", ...CHIPS },
    words:
      "The web component is part of your page: its looks follow your style sheet, and your scripts hear its events.",
  },
  {
    ...{ id: "snapshot", form: "snapshot", heading: "A snapshot" },
    ...{ place: "?lens=circular-money", title: "Circular money" },
    words:
      "A view frozen with all that is behind it. Save the file beside your page: the element shows it from there, without this atlas; with the attribute live only when the atlas cannot be reached.",
  },
  {
    ...{ id: "html", form: "html", heading: "One file" },
    ...{ place: "?lens=circular-money", title: "Circular money" },
    words: "The same as one page with everything in it. It opens from a disk, and asks for nothing.",
  },
  {
    ...{ id: "picture", form: "svg", heading: "A still picture" },
    ...{ place: "?lens=investments", title: "Who invested in whom" },
    words: "Drawn on the server, for pages that run no scripts, for mail and for print. PNG is there as well.",
  },
  {
    ...{ id: "markdown", form: "markdown", heading: "Markdown", ...CHIPS },
    words: "A picture that leads to the view.",
  },
  {
    ...{ id: "link", form: "link", heading: "A link", ...CHIPS },
    words: "Where links are shown with a preview, this one brings its picture along; where oEmbed is read, a frame.",
  },
];

/** Each way to have a picture of the atlas elsewhere: live, with the code that makes it. */
export function EmbeddingPage() {
  const { origin } = location;
  return (
    <>
      <h1>Embedding</h1>
      <p className="dek">
        The pictures of the atlas belong into other people’s pages. Each example below is made by the code that stands
        under it: copy it as it is, or choose a view in <a href="/">the explorer</a> and press “Embed this view”.
        Nothing here sets a cookie, keeps anything in the browser or needs a login.
      </p>
      <nav className="parts" aria-label="On this page">
        {EXAMPLES.map(({ id, heading }) => (
          <a key={id} href={`#${id}`}>
            {heading}
          </a>
        ))}
        <a href="#react">React</a>
        <a href="#vue">Vue</a>
        <a href="#svelte">Svelte</a>
        <a href="#messages">Messages</a>
        <a href="#private">Private atlases</a>
      </nav>
      {EXAMPLES.map(({ id, form, heading, words, options, height = 560, ...shown }) => (
        <section key={id} id={id}>
          <h2>{heading}</h2>
          <p>{words}</p>
          <Example
            form={form}
            title={shown.title}
            code={shareCode(form, { ...shown, origin, height, options: { ...FRAME_DEFAULTS, ...options } })}
          />
        </section>
      ))}
      <Frameworks />
      <Messages />
      <section id="private">
        <h2>Private atlases</h2>
        <p>
          Whoever runs an atlas says in <code>EMBED_ORIGINS</code> whose pages may frame it and read it. With{" "}
          <code>EMBED_SECRET</code> a frame is shown with a token only:{" "}
          <code>npm run embed:token -- "?lens=chips"</code> makes one that is for this view, with these options, and for
          thirty days. Nothing in an address changes what it shows. README.md says how.
        </p>
      </section>
    </>
  );
}
