import type { Subgraph } from "#contract/subgraph.ts";
import type { EvidenceIndex } from "#view/evidence-index.ts";
import type { PictureLooks } from "#view/picture-style.ts";
import type { PropertyIndex } from "#view/property-index.ts";
import { isStyled, type StyleRules } from "#view/style-rules.ts";

/** The looks of pictures that are shown together; what makes them is fetched only for a view that has rules. */
export async function frameLooks(
  subgraphs: readonly Subgraph[],
  style: StyleRules,
  evidence: EvidenceIndex | undefined,
  properties?: PropertyIndex,
): Promise<readonly PictureLooks[] | undefined> {
  if (!isStyled(style)) return undefined;
  const { pictureStyle } = await import("#view/picture-style.ts");
  return pictureStyle(subgraphs, style, evidence, properties);
}
