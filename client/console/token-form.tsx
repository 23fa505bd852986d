import { useEffect, useState } from "react";
import { call } from "#api/call.ts";
import type { QueryAccess } from "#contract/query.ts";
import { queryEndpoints } from "#contract/query-endpoints.ts";
import { useConsole, useDesk } from "./console-context.ts";

const ASKED_EVERY_MS = 3_000;

/** Whether queries are taken, asked again and again while they are not. */
function useAccess(): QueryAccess | undefined {
  const [access, setAccess] = useState<QueryAccess>();
  const failed = useDesk((state) => (state.run.state === "failed" ? state.run : undefined));
  const isSettled = access !== undefined && (access.open || access.console === "off");
  useEffect(() => {
    // A query that failed may have been the first to find them closed.
    if (isSettled && !failed) return;
    const asking = new AbortController();
    const ask = () => call(queryEndpoints.queryAccess, {}, { signal: asking.signal }).then(setAccess, () => undefined);
    void ask();
    const timer = isSettled ? undefined : setInterval(() => void ask(), ASKED_EVERY_MS);
    return () => {
      clearInterval(timer);
      asking.abort();
    };
  }, [isSettled, failed]);
  return access;
}

/** Where queries need a token, a field for it; where none are taken, why. */
export function TokenForm() {
  const { desk } = useConsole();
  const token = useDesk((state) => state.token);
  const access = useAccess();
  if (!access) return null;
  if (!access.open) return <p className="console-note">{access.reason}</p>;
  if (access.console !== "token") return null;
  return (
    <p className="console-params">
      <label>
        Token{" "}
        <input
          type="password"
          value={token}
          autoComplete="off"
          onChange={({ currentTarget }) => desk.set({ token: currentTarget.value })}
        />
      </label>
    </p>
  );
}
