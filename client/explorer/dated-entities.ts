import { firstDays } from "#view/first-days.ts";
import type { Atlas } from "./atlas.ts";
import type { EvidenceShelf } from "./evidence-shelf.ts";

/**
 * When each entity first came up, as soon as the evidence is there.
 *
 * @throws Failure of `call` where it cannot be had
 */
export function datedEntities(
  atlas: Pick<Atlas, "read" | "subscribe">,
  shelf: Pick<EvidenceShelf, "want">,
): Promise<ReadonlyMap<string, number>> {
  shelf.want();
  return new Promise((resolve, reject) => {
    const look = () => {
      const { evidence } = atlas.read();
      if (evidence.state === "unasked" || evidence.state === "asked") return;
      stop();
      if (evidence.state === "given") resolve(firstDays(evidence.value));
      else reject(evidence.failure);
    };
    const stop = atlas.subscribe(look);
    // `want` may have told of an answer at once.
    queueMicrotask(look);
  });
}
