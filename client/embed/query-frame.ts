import "./query-frame.css";
import { askGraph, askSignedGraph } from "#api/query-call.ts";
import { graphOf } from "#console/found-graph.ts";
import { foundProperties } from "#console/found-properties.ts";
import { queryPicture } from "#console/query-picture.ts";
import { made } from "#scene/made.ts";
import { localised } from "#view/localised.ts";
import { parameterValue } from "#view/parameter-value.ts";
import type { ViewState, WrittenQuery } from "#view/view-state.ts";
import { element } from "./element.ts";
import { frameLooks } from "./frame-looks.ts";
import type { FramePicture } from "./frame-picture.ts";
import type { FrameWords } from "./frame-words.ts";

interface QueryFrame {
  readonly words: FrameWords;
  /** What stands in front of the address of its answer, where a token was signed for it. */
  readonly from: string | undefined;
}

/**
 * Shows a query of the address as it is written, and its answer once the reader wants it: a link may not make anybody's
 * browser ask anything.
 */
export function openQuery(
  view: ViewState,
  query: WrittenQuery,
  picture: FramePicture,
  { words, from }: QueryFrame,
): void {
  element("title").textContent = "Cypher";
  document.title = "Cypher · Initiative Atlas";
  const message = element("message");
  const run = made("button", { type: "button", textContent: words.runQuery });
  run.addEventListener("click", () => {
    run.disabled = true;
    run.textContent = words.running;
    ask(view, query, picture, { words, from }).catch((fault: unknown) => {
      run.disabled = false;
      run.textContent = words.runQuery;
      const text = fault instanceof Error ? fault.message : String(fault);
      message.append(made("p", { className: "warn", textContent: text }));
      picture.events.tell("error", { message: text });
    });
  });
  const statement = made("pre", { textContent: query.cypher });
  statement.tabIndex = 0;
  message.replaceChildren(made("p", { textContent: words.query }), statement, run);
  message.classList.add("query");
  element("open").setAttribute("href", `/${location.search}`);
}

async function ask(
  view: ViewState,
  query: WrittenQuery,
  picture: FramePicture,
  { words, from }: QueryFrame,
): Promise<void> {
  const params = Object.fromEntries(Object.entries(query.params).map(([name, typed]) => [name, parameterValue(typed)]));
  const options = { signal: new AbortController().signal, token: "", fetch: globalThis.fetch.bind(globalThis) };
  const asked = { cypher: query.cypher, params };
  const found = graphOf(await (from === undefined ? askGraph(asked, options) : askSignedGraph(asked, from, options)));
  if (found.nodes.size === 0) throw new Error(words.nothingDrawn);
  const subgraph = localised(queryPicture(found, undefined, false), words.views);
  const properties = foundProperties(found);
  const looks = await frameLooks([subgraph], view.style, undefined, properties);
  picture.lay({ view, highlight: undefined, subgraphs: [subgraph], sources: async () => [], properties, looks });
}
