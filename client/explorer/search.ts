import { useEffect, useState } from "react";
import { call } from "#api/call.ts";
import { endpoints } from "#contract/endpoints.ts";
import type { SearchAnswer } from "#contract/search.ts";
import { type Answer, Question, UNASKED } from "./answer.ts";

const PAUSE_MS = 140;

/** What the server finds for some words, a moment after the typing stops; an answer to older words never shows. */
export function useSearch(words: string): Answer<SearchAnswer> {
  const [answer, setAnswer] = useState<Answer<SearchAnswer>>(UNASKED);
  const [question] = useState(() => new Question<SearchAnswer>(setAnswer));
  useEffect(() => {
    if (words === "") return question.drop();
    const timer = setTimeout(
      () => void question.ask((signal) => call(endpoints.search, { q: words, limit: 12 }, { signal })),
      PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [question, words]);
  return answer;
}
