const CHUNK_CHARACTERS = 64 * 1024;

export interface OutletOptions {
  /** Takes a chunk over; its buffer is not used here again. */
  readonly send: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** How many bytes may be on their way before `room` waits. */
  readonly window: number;
}

/** Where an answer's text leaves a worker: joined to chunks, as bytes, and no faster than they are taken. */
export class ByteOutlet {
  readonly #send: OutletOptions["send"];
  readonly #window: number;
  readonly #encoder = new TextEncoder();
  #text = "";
  #sent = 0;
  #taken = 0;
  #open = false;
  #roomMade: (() => void) | undefined;

  constructor({ send, window }: OutletOptions) {
    this.#send = send;
    this.#window = window;
  }

  /** Bytes sent, and about as many as wait. */
  get bytes(): number {
    return this.#sent + this.#text.length;
  }

  /** Whether anything has left, after which no failure can be told in the status line. */
  get begun(): boolean {
    return this.#sent > 0;
  }

  put(text: string): void {
    this.#text += text;
    if (this.#text.length >= CHUNK_CHARACTERS) this.flush();
  }

  flush(): void {
    const bytes = this.rest();
    if (bytes) this.#send(bytes);
  }

  /** What has not been sent yet, to be sent by the caller. */
  rest(): Uint8Array<ArrayBuffer> | undefined {
    if (this.#text === "") return undefined;
    const bytes = this.#encoder.encode(this.#text);
    this.#text = "";
    this.#sent += bytes.length;
    return bytes;
  }

  get full(): boolean {
    return !this.#open && this.#sent - this.#taken > this.#window;
  }

  /** Lets all that is left through: time is up, and the end of the answer must not wait for a slow client. */
  open(): void {
    this.#open = true;
    this.taken(0);
  }

  /** Resolves when enough has been taken. */
  room(): Promise<void> {
    return this.full ? new Promise((resolve) => (this.#roomMade = resolve)) : Promise.resolve();
  }

  taken(bytes: number): void {
    this.#taken += bytes;
    if (this.full) return;
    this.#roomMade?.();
    this.#roomMade = undefined;
  }
}
