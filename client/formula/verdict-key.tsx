import { VERDICTS } from "#contract/kinds.ts";
import { VERDICT_WORDS, VerdictMark } from "./verdict-mark.tsx";

/** How to read the marks; "unknown" is no verdict against anybody. */
export function VerdictKey() {
  return (
    <ul className="key" aria-label="How to read the marks">
      {VERDICTS.map((verdict) => (
        <li key={verdict}>
          <VerdictMark verdict={verdict} flow="none" /> {VERDICT_WORDS[verdict]}
          {verdict === "unknown" && ", which is never “no”"}
        </li>
      ))}
    </ul>
  );
}
