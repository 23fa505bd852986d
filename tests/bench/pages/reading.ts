import { Subgraph } from "#contract/subgraph.ts";
import { PlainPicture } from "#tests/bench/plain-picture.ts";

/* Reads answers as the client does, where scripts may not be made from text: zod is slower there than in Node. */

const READERS = { columns: Subgraph, objects: PlainPicture } as const;

declare global {
  interface Window {
    /** Milliseconds that reading one text takes, the mean of `times`. */
    readingMs(form: keyof typeof READERS, text: string, times: number): number;
  }
}

window.readingMs = (form, text, times) => {
  const reader = READERS[form];
  const begun = performance.now();
  for (let time = 0; time < times; time += 1) reader.parse(JSON.parse(text));
  return (performance.now() - begun) / times;
};
