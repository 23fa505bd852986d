import "./bar-key.css";
import type { Flow } from "#contract/kinds.ts";

/** What the looks of a bar mean; every one stands in words beside its bar, too. */
export function BarKey({ flow }: { readonly flow: Flow }) {
  return (
    <ul className={`key flow-${flow}`} aria-label="How to read the bars">
      <li className="mark">
        <i className="fill" /> reported
      </li>
      <li className="mark" data-beside="true">
        <i className="fill" /> another source, not the one we prefer
      </li>
      <li className="mark" data-sure="false">
        <i className="fill" /> estimated, expected, rumoured or worked out
      </li>
      <li className="mark">
        <i className="fill" data-end="about" /> about
      </li>
      <li className="mark">
        <i className="fill" data-end="more" /> <span className="after">at least</span>
      </li>
    </ul>
  );
}
