import { isLensId } from "#view/lens-table.ts";
import { unpackedSearch } from "#view/packed-search.ts";
import { parseView } from "#view/view-address.ts";
import type { ViewState } from "#view/view-state.ts";

/**
 * The view of an address that was typed or kept: whole, or only what follows the host; undefined where it is none that can be
 * drawn without more, such as a step of a story.
 */
export async function typedView(address: string): Promise<ViewState | undefined> {
  const at = address.indexOf("?");
  const isBare = /^(https?:\/\/[^/?#\s]+)?\/?$/.test(address.trim());
  if (at < 0 && !isBare) return undefined;
  const search = at < 0 ? "" : address.slice(at).replace(/#.*$/, "").trim();
  const view = parseView(await unpackedSearch(search));
  return view.story || !isLensId(view.lens) ? undefined : view;
}
