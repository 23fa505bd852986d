import { useId, useMemo } from "react";
import { useConsole, useDesk } from "./console-context.ts";
import { parameterNames } from "./parameter-names.ts";

/** A field for each `$name` in the statement. */
export function ParameterForm() {
  const { desk } = useConsole();
  const cypher = useDesk((state) => state.cypher);
  const params = useDesk((state) => state.params);
  const names = useMemo(() => parameterNames(cypher), [cypher]);
  const id = useId();
  if (names.length === 0) return null;
  return (
    <fieldset className="console-params">
      <legend className="unseen">Parameters</legend>
      {names.map((name) => (
        <p key={name}>
          <label htmlFor={`${id}${name}`}>${name}</label>
          <input
            id={`${id}${name}`}
            value={params[name] ?? ""}
            placeholder="text, number or JSON"
            spellCheck={false}
            autoComplete="off"
            onChange={({ currentTarget }) => desk.setParam(name, currentTarget.value)}
          />
        </p>
      ))}
    </fieldset>
  );
}
