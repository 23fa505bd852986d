import { useEffect, useState } from "react";
import { call } from "#api/call.ts";
import { endpoints } from "#contract/endpoints.ts";
import type { StorySummary } from "#contract/story.ts";

const NONE: readonly StorySummary[] = [];

/** Every story there is, once the list has come; none where it cannot be had. */
export function useStories(): readonly StorySummary[] {
  const [stories, setStories] = useState(NONE);
  useEffect(() => {
    const asking = new AbortController();
    call(endpoints.storyList, {}, { signal: asking.signal }).then(setStories, () => undefined);
    return () => asking.abort();
  }, []);
  return stories;
}
