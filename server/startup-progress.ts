/** What is done between `npm start` and the first answer of a lens, in the order it is told. */
export const STEPS = {
  client: "Build the explorer",
  resolve: "Find Neo4j",
  start: "Start Neo4j",
  load: "Load the facts",
} as const;
export type StepId = keyof typeof STEPS;

export interface Step {
  readonly id: StepId;
  readonly title: string;
  readonly state: "waiting" | "running" | "done" | "failed";
  /** What is happening, or what came of it; may be empty. */
  readonly detail: string;
  /** Since the step began, until it ended. */
  readonly elapsedMs: number;
}

interface Entry {
  state: Step["state"];
  detail: string;
  beganAt: number;
  endedAt: number | undefined;
}

/** How far the start has come; told to the terminal, the waiting page and the problem `starting`. */
export class StartupProgress {
  readonly #entries = new Map<StepId, Entry>();
  readonly #listeners: ((step: Step) => void)[] = [];
  readonly #now: () => number;

  /** @param now milliseconds of a clock that never goes back */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Calls `listener` after every change, with the step that changed. */
  onChange(listener: (step: Step) => void): void {
    this.#listeners.push(listener);
  }

  /** A step that is running already goes on, with other words. */
  begin(id: StepId, detail = ""): void {
    const before = this.#entries.get(id);
    const beganAt = before?.state === "running" ? before.beganAt : this.#now();
    this.#set(id, { state: "running", detail, beganAt, endedAt: undefined });
  }

  /** Back to waiting, because a step before it has to be done again. */
  postpone(id: StepId): void {
    this.#set(id, WAITING);
  }

  /** New words for a step that is running; the same words again change nothing. */
  say(id: StepId, detail: string): void {
    const entry = this.#entries.get(id);
    if (entry?.state === "running" && entry.detail !== detail) this.#set(id, { ...entry, detail });
  }

  end(id: StepId, detail: string): void {
    this.#finish(id, "done", detail);
  }

  fail(id: StepId, detail: string): void {
    this.#finish(id, "failed", detail);
  }

  step(id: StepId): Step {
    const { state, detail, beganAt, endedAt } = this.#entries.get(id) ?? WAITING;
    const elapsedMs = state === "waiting" ? 0 : (endedAt ?? this.#now()) - beganAt;
    return { id, title: STEPS[id], state, detail, elapsedMs };
  }

  steps(): readonly Step[] {
    return (Object.keys(STEPS) as StepId[]).map((id) => this.step(id));
  }

  /** What stands between now and the first answer of the graph, in words. */
  waitingFor(): string {
    const open = this.steps().filter(({ id, state }) => id !== "client" && state !== "done");
    const next = open.find(({ state }) => state !== "waiting") ?? open[0];
    if (!next) return "the first answer of Neo4j";
    return `${next.title}${next.detail && `: ${next.detail}`} (${seconds(next.elapsedMs)})`;
  }

  #finish(id: StepId, state: "done" | "failed", detail: string): void {
    const now = this.#now();
    const { beganAt } = this.#entries.get(id) ?? { beganAt: now };
    this.#set(id, { state, detail, beganAt, endedAt: now });
  }

  #set(id: StepId, entry: Entry): void {
    this.#entries.set(id, entry);
    for (const listener of this.#listeners) listener(this.step(id));
  }
}

const WAITING: Entry = { state: "waiting", detail: "", beganAt: 0, endedAt: undefined };

/** A duration as people read it: `0.4 s`, `12 s`, `2 min 05 s`. */
export function seconds(ms: number): string {
  if (ms < 9950) return `${(ms / 1000).toFixed(1)} s`;
  const whole = Math.round(ms / 1000);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}
