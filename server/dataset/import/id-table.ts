/** Numbers an id is known by: three of 32 bits that depend on every character, so that two ids never share them in practice. */
const WORDS = 3;
const SMALLEST = 1024;

/** Where an id was given: the how-manieth file, and the line in it. */
export interface IdPlace {
  readonly file: number;
  readonly line: number;
}

/**
 * Ids and where each was first given, in 18 bytes an id outside the heap, whatever its length; a Map of two million
 * would keep 200 MB of it. Lines above 2³² and files above 65,535 are not meant to be.
 */
export class IdTable {
  #size = 0;
  #mask = SMALLEST - 1;
  #hashes = new Uint32Array(SMALLEST * WORDS);
  /** Zero where the slot is free. */
  #lines = new Uint32Array(SMALLEST);
  #files = new Uint16Array(SMALLEST);
  readonly #hash = new Uint32Array(WORDS);

  get size(): number {
    return this.#size;
  }

  /** Notes an id; where it was noted before, nothing changes and its first place is the answer. */
  add(id: string, { file, line }: IdPlace): IdPlace | undefined {
    if (this.#size * 2 > this.#mask) this.#grow();
    this.#digest(id);
    const slot = this.#slotOf(this.#hash, 0);
    if (this.#lines[slot]) return this.#placeAt(slot);
    this.#put(slot, this.#hash, 0, { file, line });
    this.#size += 1;
    return undefined;
  }

  has(id: string): boolean {
    this.#digest(id);
    return this.#lines[this.#slotOf(this.#hash, 0)] !== 0;
  }

  #placeAt(slot: number): IdPlace {
    return { file: this.#files[slot] ?? 0, line: this.#lines[slot] ?? 0 };
  }

  #put(slot: number, words: Uint32Array, at: number, { file, line }: IdPlace): void {
    for (let word = 0; word < WORDS; word++) this.#hashes[slot * WORDS + word] = words[at + word] ?? 0;
    this.#lines[slot] = line;
    this.#files[slot] = file;
  }

  /** The slot that holds these words, or the free one where they belong. */
  #slotOf(words: Uint32Array, at: number): number {
    let slot = (words[at] ?? 0) & this.#mask;
    while (this.#lines[slot] !== 0 && !this.#holds(slot, words, at)) slot = (slot + 1) & this.#mask;
    return slot;
  }

  #holds(slot: number, words: Uint32Array, at: number): boolean {
    for (let word = 0; word < WORDS; word++) {
      if (this.#hashes[slot * WORDS + word] !== words[at + word]) return false;
    }
    return true;
  }

  #grow(): void {
    const [hashes, lines, files] = [this.#hashes, this.#lines, this.#files];
    const slots = lines.length * 2;
    this.#mask = slots - 1;
    this.#hashes = new Uint32Array(slots * WORDS);
    this.#lines = new Uint32Array(slots);
    this.#files = new Uint16Array(slots);
    for (const [old, line] of lines.entries()) {
      if (line) this.#put(this.#slotOf(hashes, old * WORDS), hashes, old * WORDS, { file: files[old] ?? 0, line });
    }
  }

  /** Source: the mixing steps of MurmurHash3, with a seed a word. */
  #digest(id: string): void {
    for (let word = 0; word < WORDS; word++) {
      let hash = 0x9747b28c ^ (word * 0x85ebca6b);
      for (let index = 0; index < id.length; index++) {
        let part = Math.imul(id.charCodeAt(index), 0xcc9e2d51);
        part = (part << 15) | (part >>> 17);
        hash ^= Math.imul(part, 0x1b873593);
        hash = (hash << 13) | (hash >>> 19);
        hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
      }
      hash ^= id.length;
      hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
      hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
      this.#hash[word] = hash ^ (hash >>> 16);
    }
  }
}
