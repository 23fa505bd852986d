import { additionsOf } from "#contract/addition.ts";
import { additionParams, expandedCypher } from "#contract/expanded-cypher.ts";
import { lensTable } from "#view/lens-table.ts";
import { parameterText } from "#view/parameter-value.ts";
import { THE_VIEW, type ViewState } from "#view/view-state.ts";
import { followWork } from "./answer-work.ts";
import type { Console } from "./console-context.ts";
import type { ConsoleRoom } from "./console-room.ts";
import { drawAnswer } from "./drawn-answer.ts";
import { isDrawable } from "./found-graph.ts";
import { KeptQueries } from "./kept-queries.ts";
import { parameterNames } from "./parameter-names.ts";
import { QueryDesk } from "./query-desk.ts";
import { lensCypher, viewStatements } from "./written-queries.ts";

/** What stays while the page is open, however often the console is closed. */
const kept = {
  history: new KeptQueries("atlas.console.history", storage()),
  saved: new KeptQueries("atlas.console.saved", storage()),
};
const desk = new QueryDesk({
  fetch: (...asked) => fetch(...asked),
  now: () => Date.now(),
  history: kept.history,
});
/** Of the room that the console was opened in last: it is told of the desk's work for as long as the page is open. */
let stopTelling: (() => void) | undefined;

interface OpenConsole extends Console {
  /** Keeps the desk with the address until the function it returns is called. */
  readonly follow: () => () => void;
}

/** The console in a room, with what was on its desk before. */
export function openConsole(room: ConsoleRoom): OpenConsole {
  stopTelling?.();
  stopTelling = followWork(desk, room.tellWork);
  return {
    room,
    desk,
    ...kept,
    run: (part) => void run(room, part),
    follow: () => followAddress(room),
  };
}

/** The Cypher that answers what a view shows, expansions included, with its parameters as typed. */
export function viewCypher({ lens, params, expansions, ways }: ViewState): {
  readonly cypher: string;
  readonly params: Record<string, string>;
} {
  const title = lensTable.get(lens)?.title;
  const text = lensCypher(lens);
  const additions = additionsOf(ways, expansions);
  const values = { ...params, ...additionParams(additions) };
  const typed = Object.entries(values).map(([name, value]) => [name, parameterText(value)]);
  const cypher = expandedCypher(`// ${title ?? lens}\n${text}`, viewStatements, additions);
  return { cypher: text === "" ? "" : cypher, params: Object.fromEntries(typed) };
}

async function run(room: ConsoleRoom, part: string | undefined): Promise<void> {
  const { cypher } = desk.read();
  if (part === undefined && cypher !== viewCypher(room.view()).cypher) room.go({ query: address() });
  const tab = desk.read().tab;
  if (tab === "queries" || tab === "plan") desk.set({ tab: "table" });
  const isAnswered = await desk.run(part);
  const { run: done } = desk.read();
  if (!isAnswered || done.state !== "done" || !isDrawable(done.got.rows)) {
    if (done.state === "done" && desk.read().tab === "graph") desk.set({ tab: "table" });
    return;
  }
  void drawAnswer({ room, desk }, done.got, false);
  desk.set({ tab: "graph" });
}

/** What is on the desk, as the address holds it. */
function address() {
  const { cypher, params } = desk.read();
  return { cypher, params: Object.fromEntries(parameterNames(cypher).map((name) => [name, params[name] ?? ""])) };
}

function followAddress(room: ConsoleRoom): () => void {
  let query: ViewState["query"];
  let ofView = "";
  const showView = () => {
    const own = viewCypher(room.view());
    ofView = own.cypher;
    desk.open(own.cypher, own.params);
  };
  const look = (isFirst: boolean) => {
    const now = room.view().query;
    const { cypher } = desk.read();
    const order = now && room.takeOrder();
    if (order) {
      query = now;
      desk.open(order.cypher, order.params);
      void run(room, undefined);
      return;
    }
    const isNew = now !== undefined && (now.cypher !== query?.cypher || isFirst);
    query = now;
    if (now === undefined) return;
    const isUntouched = cypher === "" || cypher === ofView;
    if (now.cypher === THE_VIEW.cypher) {
      const own = viewCypher(room.view());
      const isOther =
        own.cypher !== ofView || Object.entries(own.params).some(([name, value]) => desk.read().params[name] !== value);
      if ((isNew && !isFirst) || (isUntouched && isOther)) showView();
    } else if (isNew && now.cypher !== cypher) desk.open(now.cypher, now.params, true);
  };
  look(true);
  return room.subscribe(() => look(false));
}

/** Undefined where this browser keeps nothing. */
function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
