import type { TypedValue } from "#api/query-call.ts";
import { cellText, isNumeric } from "./cell-text.ts";
import { useConsole } from "./console-context.ts";
import { drawnId } from "./picture-rows.ts";
import { nodeOf } from "./typed-value.ts";

/** A value as its type is written: numbers to the right, nodes as buttons that select them. */
export function ValueCell({ value }: { readonly value: TypedValue }) {
  const { room } = useConsole();
  const text = cellText(value);
  const shown = text.length > 400 ? `${text.slice(0, 400)}…` : text;
  return (
    <td data-number={isNumeric(value) || undefined} data-type={value.$type} title={`${value.$type}: ${shown}`}>
      {value.$type === "Node" ? (
        <button type="button" className="cell-button" onClick={() => room.choose(drawnId(nodeOf(value)))}>
          {shown.slice(1, -1)}
        </button>
      ) : (
        shown
      )}
    </td>
  );
}
