import { call } from "#api/call.ts";
import { endpoints } from "#contract/endpoints.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import type { LaidOutPicture } from "#layout/laid-out-picture.ts";
import { layoutWish } from "#view/layout-wish.ts";
import type { ViewState } from "#view/view-state.ts";
import { element } from "./element.ts";

/**
 * The picture as the view wants it laid out; the stored drawing where that fails. What takes long says how far it is.
 *
 * @param from what stands in front of the addresses of answers
 */
export async function laidOutFrame(picture: Subgraph, view: ViewState, from: string): Promise<LaidOutPicture> {
  const stored = { picture, guides: [] };
  const wish = layoutWish(view);
  if (!wish) return stored;
  const message = element("message");
  const report = (share: number) => {
    message.hidden = false;
    message.textContent = `Laying out … ${Math.floor(share * 100)} %`;
  };
  try {
    const { layOut } = await import("#layout/lay-out.ts");
    const days = wish.name === "time" ? await entityDays(from) : undefined;
    return await layOut(picture, { ...wish, days }, report, new AbortController().signal);
  } catch {
    return stored;
  }
}

async function entityDays(from: string): Promise<ReadonlyMap<string, number>> {
  const [{ indexEvidence }, { firstDays }, evidence] = await Promise.all([
    import("#view/evidence-index.ts"),
    import("#view/first-days.ts"),
    call(endpoints.evidence, {}, { origin: from }),
  ]);
  return firstDays(indexEvidence(evidence));
}
