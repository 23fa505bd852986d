import { useSyncExternalStore } from "react";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { ProgressLine } from "./progress-line.tsx";

/** How far a query's answer is while the console, which says it otherwise, is closed. */
export function AnswerProgress() {
  const { workLine } = useRoom();
  const work = useSyncExternalStore(workLine.subscribe, workLine.read);
  const isOpen = useAtlas((state) => state.view.query !== undefined);
  return work && !isOpen ? <ProgressLine words={work.words} share={work.share} onCancel={work.cancel} /> : null;
}
