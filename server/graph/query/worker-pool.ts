import type { Neo4jSettings } from "#graph/driver.ts";
import { WorkerThread } from "./worker-thread.ts";

/** As many warm workers as statements may run at once; one that was ended is replaced by a new one. */
export class WorkerPool {
  readonly #access: Neo4jSettings;
  #foreignFunctions: readonly string[] = [];
  readonly #size: number;
  #idle: WorkerThread[] = [];
  readonly #busy = new Set<WorkerThread>();
  #closed = false;

  constructor(access: Neo4jSettings, size: number) {
    this.#access = access;
    this.#size = size;
  }

  /** Resolves when all are warm. */
  async fill(): Promise<void> {
    while (!this.#closed && this.#idle.length + this.#busy.size < this.#size) this.#idle.push(this.#start());
    await Promise.all(this.#idle.map(({ ready }) => ready));
  }

  /** A worker that waits for work; a new one, not warm yet, where none is left. */
  take(): WorkerThread {
    const worker = this.#idle.find(({ gone }) => !gone) ?? this.#start();
    this.#idle = this.#idle.filter((one) => one !== worker && !one.gone);
    this.#busy.add(worker);
    return worker;
  }

  /** Takes a worker back that has said it is idle. */
  giveBack(worker: WorkerThread): void {
    worker.listen(undefined);
    this.#busy.delete(worker);
    if (this.#closed || worker.gone) void this.discard(worker);
    else this.#idle.push(worker);
  }

  /** Ends a worker and warms another in its place. */
  async discard(worker: WorkerThread): Promise<void> {
    this.#busy.delete(worker);
    this.#idle = this.#idle.filter((one) => one !== worker);
    await worker.terminate();
    void this.fill();
  }

  /**
   * Ends those that wait, whose connections may lead to a server that is gone, and warms new ones.
   *
   * @param foreignFunctions what plugins of the database bring now; undefined where that could not be asked
   */
  async renew(foreignFunctions = this.#foreignFunctions): Promise<void> {
    this.#foreignFunctions = foreignFunctions;
    const old = this.#idle;
    this.#idle = [];
    await Promise.all(old.map((worker) => worker.terminate()));
    await this.fill();
  }

  #start(): WorkerThread {
    return new WorkerThread({ access: this.#access, foreignFunctions: this.#foreignFunctions });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#idle, ...this.#busy].map((worker) => worker.terminate()));
  }
}
