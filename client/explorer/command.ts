/** Something that can be done without pointing at anything: from the palette, by a key, or by both. */
export interface Command {
  readonly label: string;
  /** The key that does it where nothing is being typed. */
  readonly key?: string;
  readonly run: () => void;
  /** Only by its key; not in the palette, where it would be no news. */
  readonly keyOnly?: true;
}
