import { type StartupProgress, type Step, seconds } from "./startup-progress.ts";

const MARKS = { waiting: "·", running: "…", done: "✓", failed: "✗" } as const;
/** New words of a running step are told at most this often, so that a download is not a thousand lines. */
const QUIET_MS = 2000;

/** Tells each step as a line when it begins, now and then while it runs, and when it ends, with the time it took. */
export function showProgress(progress: StartupProgress, write: (line: string) => void): void {
  const told = new Map<string, { readonly state: Step["state"]; readonly elapsedMs: number }>();
  progress.onChange((step) => {
    const last = told.get(step.id);
    const isNews = last?.state !== step.state || step.elapsedMs - last.elapsedMs >= QUIET_MS;
    if (!isNews || step.state === "waiting") return;
    told.set(step.id, step);
    write(stepLine(step));
  });
}

/** What a failed step has to say is the message that the process ends with. For example `✓ Start Neo4j, 5.3 s: Neo4j 5.26.0 in .neo4j`. */
function stepLine({ title, state, detail, elapsedMs }: Step): string {
  const time = elapsedMs >= 50 ? `, ${seconds(elapsedMs)}` : "";
  return `${MARKS[state]} ${title}${time}${state === "failed" || detail === "" ? "" : `: ${detail}`}`;
}
