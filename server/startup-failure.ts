import { STEPS, type StartupProgress, type StepId } from "./startup-progress.ts";

/** The start came to nothing; `message` is all that a person needs to mend it. */
export class StartupFailure extends Error {
  override readonly name = "StartupFailure";
}

/** Marks a step as failed and says so in its name; what ends because all is being stopped has not failed. */
export function failStep(progress: StartupProgress, id: StepId, cause: unknown, signal: AbortSignal): StartupFailure {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (!signal.aborted) progress.fail(id, message);
  return new StartupFailure(`${STEPS[id]}: ${message}`, { cause });
}
