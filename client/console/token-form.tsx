import { useEffect, useState } from "react";
import { call } from "#api/call.ts";
import type { QueryAccess } from "#contract/query.ts";
import { queryEndpoints } from "#contract/query-endpoints.ts";
import { useConsole, useDesk } from "./console-context.ts";

/** Where queries need a token, a field for it; where none are taken, why. */
export function TokenForm() {
  const { desk } = useConsole();
  const token = useDesk((state) => state.token);
  const [access, setAccess] = useState<QueryAccess>();
  useEffect(() => {
    const asking = new AbortController();
    call(queryEndpoints.queryAccess, {}, { signal: asking.signal }).then(setAccess, () => undefined);
    return () => asking.abort();
  }, []);
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
