import type { FrameEventDetails, FrameEventName } from "./frame-events.ts";
import { type FrameCommandName, type FrameCommands, MESSAGE_VERSION, readAnswer } from "./host-message.ts";

/*
 * The script for pages that hold a frame, served as /embed-host.js: it gives an iframe the methods and events of
 * <initiative-graph>. The address of the frame has to name the page, as host=https://blog.example.org.
 */

/** Longer than any answer of the server takes. */
const PATIENCE_MS = 30_000;

type Listener<Name extends FrameEventName> = (detail: FrameEventDetails[Name]) => void;

interface Awaited {
  readonly resolve: (value: Blob | undefined) => void;
  readonly reject: (fault: Error) => void;
  readonly patience: ReturnType<typeof setTimeout>;
}

/** A frame of the atlas as its page steers it. */
export class AtlasFrame {
  readonly #frame: HTMLIFrameElement;
  readonly #origin: string;
  readonly #listeners = new Map<FrameEventName, Set<(detail: never) => void>>();
  readonly #awaited = new Map<number, Awaited>();
  #commands = 0;

  /** @throws Error where the frame's address is not one that listens to this page */
  constructor(frame: HTMLIFrameElement) {
    const { origin, searchParams } = new URL(frame.src, location.href);
    if (searchParams.get("host") !== location.origin)
      throw new Error(`The frame listens to this page only with host=${location.origin} in its address.`);
    this.#frame = frame;
    this.#origin = origin;
    addEventListener("message", this.#hear);
  }

  /** Lights an entity by its id; without one, everything. */
  async select(id?: string): Promise<void> {
    await this.#send("select", { id });
  }

  /** Shows another view: the query string of the explorer's address. */
  async setView(view: string): Promise<void> {
    await this.#send("setView", { view });
  }

  /** The picture of what is shown, as a file. */
  async exportImage({ format = "svg" }: Partial<FrameCommands["exportImage"]> = {}): Promise<Blob> {
    const image = await this.#send("exportImage", { format });
    if (!image) throw new Error("The frame sent no picture.");
    return image;
  }

  /** Calls back with what has happened in the frame; `removeEventListener` ends it. */
  addEventListener<Name extends FrameEventName>(name: Name, listener: Listener<Name>): void {
    const known = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, known.add(listener));
  }

  removeEventListener<Name extends FrameEventName>(name: Name, listener: Listener<Name>): void {
    this.#listeners.get(name)?.delete(listener);
  }

  /** Listens no more. */
  disconnect(): void {
    removeEventListener("message", this.#hear);
    for (const { reject, patience } of this.#awaited.values()) {
      clearTimeout(patience);
      reject(new Error("The frame was let go."));
    }
    this.#awaited.clear();
  }

  readonly #hear = ({ origin, source, data }: MessageEvent): void => {
    if (origin !== this.#origin || source !== this.#frame.contentWindow) return;
    const said = readAnswer(data);
    if (!said) return;
    if ("event" in said) {
      for (const listener of this.#listeners.get(said.event) ?? []) listener(said.detail as never);
      return;
    }
    const awaited = this.#awaited.get(said.reply);
    this.#awaited.delete(said.reply);
    clearTimeout(awaited?.patience);
    if (said.error === undefined) awaited?.resolve(said.value);
    else awaited?.reject(new Error(said.error));
  };

  #send<Name extends FrameCommandName>(command: Name, given: FrameCommands[Name]): Promise<Blob | undefined> {
    this.#commands += 1;
    const number = this.#commands;
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => {
        this.#awaited.delete(number);
        reject(new Error("The frame did not answer."));
      }, PATIENCE_MS);
      this.#awaited.set(number, { resolve, reject, patience });
      this.#frame.contentWindow?.postMessage({ atlas: MESSAGE_VERSION, command, number, given }, this.#origin);
    });
  }
}
