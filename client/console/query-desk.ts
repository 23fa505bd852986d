import { asFailure, type Failure } from "#api/failure.ts";
import { askPlan, type QueryAsk } from "#api/query-call.ts";
import type { QueryPlan } from "#contract/query.ts";
import type { SchemaAnswer } from "#contract/status.ts";
import { parameterValue } from "#view/parameter-value.ts";
import { DrawingWork } from "./drawing-work.ts";
import type { KeptQueries } from "./kept-queries.ts";
import { parameterNames } from "./parameter-names.ts";
import { QueryRun, type RunState } from "./query-run.ts";

export const RESULT_TABS = ["queries", "graph", "table", "json", "plan"] as const;
export type ResultTab = (typeof RESULT_TABS)[number];

export const ROW_LIMITS = [1_000, 5_000, 100_000] as const;

export type PlanState =
  | { readonly state: "none" }
  | { readonly state: "asked"; readonly profile: boolean }
  | { readonly state: "given"; readonly plan: QueryPlan; readonly cypher: string }
  | { readonly state: "failed"; readonly failure: Failure };

export interface DeskState {
  /** What stands in the editor. */
  readonly cypher: string;
  /** What was typed for each parameter, also of those that are not in the text at the moment. */
  readonly params: Readonly<Record<string, string>>;
  readonly limit: number;
  readonly tab: ResultTab;
  readonly run: RunState;
  readonly plan: PlanState;
  /** Text of the editor that a reader has not asked to run: it came with a link. */
  readonly unasked: boolean;
  /** Secret of who may ask, where one is needed. */
  readonly token: string;
  /** What the connected database holds; undefined until it has told. */
  readonly held?: SchemaAnswer;
}

/** The outside world, so that a test can bring its own. */
export interface DeskDoors {
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly history: KeptQueries;
}

/** What is written, asked and answered in the console; knows neither React nor the editor. */
export class QueryDesk {
  /** What is being made of an answer. */
  readonly drawing = new DrawingWork();
  #state: DeskState;
  #planning: AbortController | undefined;
  readonly #run: QueryRun;
  readonly #doors: DeskDoors;
  readonly #listeners = new Set<() => void>();

  constructor(doors: DeskDoors) {
    this.#doors = doors;
    this.#run = new QueryRun(
      () => this.set({ run: this.#run.state }),
      () => ({ fetch: doors.fetch, token: this.#state.token }),
      doors.now,
    );
    this.#state = {
      cypher: "",
      params: {},
      limit: ROW_LIMITS[1],
      tab: "queries",
      run: this.#run.state,
      plan: { state: "none" },
      unasked: false,
      token: "",
    };
  }

  readonly read = (): DeskState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** Puts a statement onto the desk without running it. */
  open(cypher: string, params: Readonly<Record<string, string>>, unasked = false): void {
    this.set({ cypher, params: { ...this.#state.params, ...params }, unasked });
  }

  setParam(name: string, typed: string): void {
    this.set({ params: { ...this.#state.params, [name]: typed } });
  }

  /** Runs what is on the desk, or a part of it; resolves when it is over, with whether it was answered. */
  async run(part?: string): Promise<boolean> {
    const { limit } = this.#state;
    const ask = this.#ask(part);
    if (ask.cypher.trim() === "") return false;
    this.#planning?.abort();
    this.set({ unasked: false, plan: { state: "none" } });
    const { params } = this.#state;
    const used = Object.fromEntries(Object.keys(ask.params).map((name) => [name, params[name] ?? ""]));
    this.#doors.history.add({ cypher: ask.cypher, params: used, name: "", at: this.#doors.now() });
    await this.#run.start({ ...ask, limit });
    return this.#state.run.state === "done";
  }

  cancel(): void {
    this.#run.cancel();
    this.#planning?.abort();
  }

  /** Asks for the plan, and with `profile` for what its steps cost. */
  async plan(profile: boolean): Promise<void> {
    this.#planning?.abort();
    const planning = new AbortController();
    this.#planning = planning;
    const ask = this.#ask();
    const { token } = this.#state;
    this.set({ tab: "plan", unasked: false, plan: { state: "asked", profile } });
    const tell = (plan: PlanState) => this.#planning === planning && this.set({ plan });
    try {
      const plan = await askPlan(ask, profile, { signal: planning.signal, token, fetch: this.#doors.fetch });
      tell({ state: "given", plan, cypher: ask.cypher });
    } catch (fault) {
      if (planning.signal.aborted) tell({ state: "none" });
      else tell({ state: "failed", failure: asFailure(fault) });
    }
  }

  /** The statement with the values of the parameters that stand in it. */
  #ask(part?: string): QueryAsk {
    const { cypher, params } = this.#state;
    const asked = part ?? cypher;
    const values = parameterNames(asked).map((name) => [name, parameterValue(params[name] ?? "")]);
    return { cypher: asked, params: Object.fromEntries(values) };
  }
}
