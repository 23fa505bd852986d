import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Frame } from "#contract/kinds.ts";
import type { Arrangement } from "#contract/lens.ts";
import type { ArrangeInput, Positions } from "#dataset/arrangement.ts";

export interface DrawingTask {
  readonly answer: ArrangeInput;
  readonly arrangement: Arrangement;
  readonly frame: Frame;
}

/** Node passes no loader on to a thread, so that it takes its own before it reads TypeScript. */
const START = `
  const { loader, module } = require("node:worker_threads").workerData;
  import(loader).then(({ register }) => register()).then(() => import(module));`;
const MODULES = {
  loader: import.meta.resolve("tsx/esm/api"),
  module: new URL("./drawing-worker.ts", import.meta.url).href,
};

interface Hand {
  readonly worker: Worker;
  /** Never resolves; rejects when the thread ends by a failure. */
  readonly failed: Promise<never>;
}

/** Threads that lay out pictures beside the main one, which goes on serving and asking. */
export class DrawingCrew {
  readonly #hands: readonly Hand[];
  readonly #idle: Hand[];
  readonly #waiting: ((hand: Hand) => void)[] = [];

  constructor(size: number) {
    this.#hands = Array.from({ length: size }, hireHand);
    this.#idle = [...this.#hands];
  }

  /**
   * Where everything of an answer stands, as `arrange` says; waits for a thread that has nothing to do.
   *
   * @throws what `arrange` throws, after which the crew is of no more use
   */
  async draw(task: DrawingTask): Promise<Positions> {
    const hand = this.#idle.pop() ?? (await new Promise<Hand>((resolve) => this.#waiting.push(resolve)));
    const drawn = once(hand.worker, "message");
    hand.worker.postMessage(task);
    const [positions] = await Promise.race([drawn, hand.failed]);
    const next = this.#waiting.shift();
    if (next) next(hand);
    else this.#idle.push(hand);
    return positions;
  }

  /** Ends all threads; what they were drawing is never told. */
  async dismiss(): Promise<void> {
    await Promise.all(this.#hands.map(({ worker }) => worker.terminate()));
  }
}

function hireHand(): Hand {
  const worker = new Worker(START, { eval: true, workerData: MODULES });
  const failed = new Promise<never>((_resolve, reject) => worker.once("error", reject));
  // Whoever draws is told.
  failed.catch(() => undefined);
  return { worker, failed };
}
