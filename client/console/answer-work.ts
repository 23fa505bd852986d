import type { AnswerWork } from "./console-room.ts";
import type { QueryDesk } from "./query-desk.ts";

type Worked = Pick<QueryDesk, "read" | "subscribe" | "cancel"> & {
  readonly drawing: Pick<QueryDesk["drawing"], "read" | "subscribe" | "cancel">;
};

/** What is being done for an answer now: it is asked for, read, or drawn; undefined where nothing is. */
export function answerWork(desk: Worked): AnswerWork | undefined {
  const share = desk.drawing.read();
  if (share !== undefined) return { words: "Drawing the answer", share, cancel: desk.drawing.cancel };
  const { run } = desk.read();
  if (run.state !== "running") return undefined;
  const rows = run.got.rows.length;
  const words = rows === 0 ? "Asking the database" : `Reading the answer, ${rows.toLocaleString("en")} rows so far`;
  return { words, share: undefined, cancel: () => desk.cancel() };
}

/** Tells of every change of that, until the function it returns is called. */
export function followWork(desk: Worked, tell: (work: AnswerWork | undefined) => void): () => void {
  const look = () => tell(answerWork(desk));
  const stops = [desk.subscribe(look), desk.drawing.subscribe(look)];
  look();
  return () => {
    for (const stop of stops) stop();
  };
}
