import type { FrozenView } from "./frozen-view.ts";
import { made } from "./made.ts";
import { claimList } from "./picture-words.ts";

/**
 * Says in a panel what is claimed about one entity of a picture.
 *
 * @param evidence the same picture with its claims and sources
 * @param close asked for with the panel's button
 */
export function fillDetails(panel: HTMLElement, evidence: FrozenView, id: string, close: () => void): void {
  const { nodes } = evidence.drawing;
  const at = nodes.id.indexOf(id);
  const name = [nodes.name[at], nodes.nameZh[at]].filter(Boolean).join(" ");
  const closing = made("button", { type: "button", ariaLabel: "Close" }, "×");
  closing.addEventListener("click", close);
  const figure = nodes.figure[at] ? [made("p", {}, nodes.figure[at])] : [];
  panel.replaceChildren(made("h3", {}, name), ...figure, claimList(evidence, id), closing);
  panel.scrollTo({ top: 0 });
  panel.hidden = false;
}
