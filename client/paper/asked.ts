import { useEffect, useEffectEvent, useState } from "react";
import { asFailure, type Failure } from "#api/failure.ts";

/** What came of asking: `last` is the earlier answer, to be looked at while a newer one is awaited. */
export interface Asked<T> {
  readonly last: T | undefined;
  readonly failure: Failure | undefined;
  readonly busy: boolean;
}

/** Asks whenever `key` changes, after a pause in which it stays; an older question is aborted. Undefined asks nothing. */
export function useAsked<T>(key: string | undefined, ask: (signal: AbortSignal) => Promise<T>, pauseMs = 0): Asked<T> {
  const [asked, setAsked] = useState<Asked<T>>({ last: undefined, failure: undefined, busy: key !== undefined });
  const begin = useEffectEvent(ask);
  useEffect(() => {
    if (key === undefined) return;
    const asking = new AbortController();
    setAsked((before) => ({ ...before, busy: true }));
    const timer = setTimeout(() => {
      begin(asking.signal).then(
        (last) => setAsked({ last, failure: undefined, busy: false }),
        (fault: unknown) => {
          if (!asking.signal.aborted) setAsked((before) => ({ ...before, failure: asFailure(fault), busy: false }));
        },
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [key, pauseMs]);
  return asked;
}
