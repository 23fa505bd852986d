import { isSameWord, stemOf } from "./phrase-words.ts";

/** Whether a text has all the words that were typed: as parts of it, or, of four letters or more, with a slip. */
export function fitsWords(text: string, typed: string): boolean {
  const told = text.toLowerCase();
  const stems = told.split(/[^\p{L}\p{N}]+/u).map(stemOf);
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => told.includes(word) || stems.some((stem) => isSameWord(stemOf(word), stem)));
}

/** Whether a text has all the words as they were typed. */
export function hasWords(text: string, typed: string): boolean {
  const told = text.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => told.includes(word));
}
