import { setTimeout as wait } from "node:timers/promises";
import { Problem } from "#server/problem.ts";
import { afterlife, type WatchdogOptions } from "./watchdog.ts";

/** What the owner should know of; nothing in it is for visitors. */
export interface QueryEvent {
  readonly what: "opened" | "closed" | "trial-postponed" | "stuck" | "worker-lost" | "restart-failed";
  readonly id?: string;
  readonly detail?: string;
  readonly cause?: unknown;
}

export interface DoorOptions {
  /** Whether a statement's transaction is still in the database. */
  readonly holds: (id: string) => Promise<boolean>;
  /** Kills our own database and starts it again; absent where it is somebody else's. */
  readonly restart?: (() => Promise<void>) | undefined;
  /** Called when the database is another one than before, or may be; visitors wait until it is ready for them. */
  readonly onRenewed: () => Promise<void>;
  readonly report: (event: QueryEvent) => void;
  readonly patience?: Pick<WatchdogOptions, "graceMs" | "silenceMs">;
}

const LOOK_AGAIN_MS = 2000;

/** Whether visitors' statements are taken, and what is done when one of them cannot be stopped. */
export class QueryDoor {
  readonly #options: DoorOptions;
  readonly report: (event: QueryEvent) => void;
  #reason = "Queries are opened in a moment; the database is being tried.";
  #shut = false;
  #mending: Promise<void> | undefined;

  constructor(options: DoorOptions) {
    this.#options = options;
    this.report = options.report;
  }

  /** Why statements are not taken, in words for everyone; empty while they are. */
  get reason(): string {
    return this.#reason;
  }

  get isShut(): boolean {
    return this.#shut;
  }

  /** @throws Problem "query-closed" */
  throwIfClosed(): void {
    if (this.#reason !== "")
      throw new Problem("query-closed", this.#reason, {
        waitingFor: "queries to be taken again",
        retryAfterSeconds: 5,
      });
  }

  open(): void {
    if (this.#shut) return;
    this.#reason = "";
    this.report({ what: "opened" });
  }

  /** Until `open`. */
  close(reason: string): void {
    if (this.#shut) return;
    this.#reason = reason;
    this.report({ what: "closed", detail: reason });
  }

  /** For good. */
  shut(reason: string): void {
    this.#reason = reason;
    this.#shut = true;
  }

  /**
   * Sees a statement off that was ended from outside. One that stays closes the door until our own database has been
   * restarted, or somebody else's is rid of it.
   */
  async lookAfter(id: string): Promise<"gone" | "stuck"> {
    const { holds, patience: { graceMs, silenceMs } = {} } = this.#options;
    if (
      this.#shut ||
      (await afterlife(id, { holds, ...(graceMs && { graceMs }), ...(silenceMs && { silenceMs }) })) === "gone"
    )
      return "gone";
    this.report({ what: "stuck", id });
    this.#mending ??= this.#mend(id).finally(() => {
      this.#mending = undefined;
    });
    await this.#mending;
    return "stuck";
  }

  async #mend(id: string): Promise<void> {
    const { restart, onRenewed } = this.#options;
    if (restart) {
      this.close("Neo4j could not stop a query and is being restarted; this takes a few seconds.");
      await restart().catch((cause: unknown) => this.report({ what: "restart-failed", cause }));
    } else {
      this.close("Neo4j goes on with a query that it was told to stop, and no other is taken until it has ended.");
      await this.#untilGone(id);
    }
    await onRenewed().catch((cause: unknown) => this.report({ what: "trial-postponed", cause }));
    this.open();
  }

  async #untilGone(id: string): Promise<void> {
    while (!this.#shut && (await this.#options.holds(id).catch(() => true))) await wait(LOOK_AGAIN_MS);
  }
}
