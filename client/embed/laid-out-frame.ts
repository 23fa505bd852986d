import { call } from "#api/call.ts";
import { endpoints } from "#contract/endpoints.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import type { LaidOutPicture } from "#layout/laid-out-picture.ts";
import { layoutText } from "#view/layout-choice.ts";
import { type ViewState, viewSubject } from "#view/view-state.ts";
import { element } from "./element.ts";

/**
 * The picture as the view wants it laid out; the stored drawing where that fails. What takes long says how far it is.
 *
 * @param from what stands in front of the addresses of answers
 */
export async function laidOutFrame(picture: Subgraph, view: ViewState, from: string): Promise<LaidOutPicture> {
  const stored = { picture, guides: [] };
  if (layoutText(view.layout) === "") return stored;
  const message = element("message");
  const report = (share: number) => {
    message.hidden = false;
    message.textContent = `Laying out … ${Math.floor(share * 100)} %`;
  };
  try {
    const { layOut } = await import("#layout/lay-out.ts");
    const days = view.layout.name === "time" ? await entityDays(from) : undefined;
    const around = view.layout.around ?? viewSubject(view);
    return await layOut(picture, { ...view.layout, around, days }, report, new AbortController().signal);
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
