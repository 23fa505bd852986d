import { unpackedSearch } from "#view/packed-search.ts";
import { parseView } from "#view/view-address.ts";
import type { Atlas } from "./atlas.ts";
import type { KeptView } from "./kept-views.ts";

/** Goes to a kept view, as a step that can be undone; what is written in the console stays. */
export async function openKeptView(atlas: Pick<Atlas, "go" | "read">, { search }: KeptView): Promise<void> {
  const view = parseView(await unpackedSearch(search));
  atlas.go({ ...view, query: atlas.read().view.query });
}
