/** So long the page may be kept busy at a time, in milliseconds: a frame has time for other things, too. */
const SLICE_MS = 8;

/**
 * Does a long work in many short tasks, so that the page answers meanwhile, and hands on what came of it in a task of its own. What
 * fails in it is told as an error of the page.
 *
 * @returns what leaves it off
 */
export function inSlices<Result>(
  work: Generator<void, Result>,
  done: (result: Result) => void,
  failed: () => void,
): () => void {
  // Timers wait for four milliseconds each, and for a second on a page out of sight.
  const { port1: next, port2: bell } = new MessageChannel();
  let isLeftOff = false;
  const stop = () => {
    isLeftOff = true;
    next.close();
  };
  const go = (then: () => void) => {
    // What was sent before a port was closed may still come.
    next.onmessage = () => isLeftOff || then();
    bell.postMessage(undefined);
  };
  const slice = () => {
    const step = sliceOf(work);
    if (isLeftOff) return;
    if (step === "failed") {
      stop();
      failed();
    } else if (!step.done) go(slice);
    else
      go(() => {
        stop();
        done(step.value);
      });
  };
  go(slice);
  return stop;
}

/** All of it at once. */
export function atOnce<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

function sliceOf<Result>(work: Generator<void, Result>): IteratorResult<void, Result> | "failed" {
  const until = performance.now() + SLICE_MS;
  try {
    let step = work.next();
    while (!step.done && performance.now() < until) step = work.next();
    return step;
  } catch (error) {
    reportError(error);
    return "failed";
  }
}
