import { packedSearch, unpackedSearch } from "#view/packed-search.ts";
import { formatView, parseView } from "#view/view-address.ts";
import { viewCaption } from "#view/view-caption.ts";
import { viewSubject } from "#view/view-state.ts";
import type { KnownNames } from "./known-names.ts";
import type { WrittenStory } from "./stories.ts";
import { besideOf, drawnAddress, firstDrawnAddress, type Viewed, viewedIn } from "./viewed.ts";

/** A view as others are told of it; the addresses are whole. */
export interface SharedView {
  readonly title: string;
  readonly about: string;
  /** In the explorer. */
  readonly address: string;
  readonly frame: string;
  /** The query string of its pictures, with its question mark where there is one. */
  readonly drawn: string;
  /** The same of the first alone, where two stand side by side. */
  readonly firstDrawn: string;
  readonly isStory: boolean;
  /** Whether a statement waits there to be run, so that there is no picture yet. */
  readonly isQuery: boolean;
}

export interface SharedParts {
  readonly stories: readonly WrittenStory[];
  readonly names: KnownNames;
}

/**
 * What the query string of a page's address shows, in words and written in our own way.
 *
 * @throws Problem `unknown-story` or `unknown-lens`
 */
export async function sharedView(search: string, origin: string, { stories, names }: SharedParts): Promise<SharedView> {
  const viewed = viewedIn(parseView(await unpackedSearch(search)), stories);
  const { view, about } = viewed;
  // A statement may be longer than an address that others keep.
  const place = await packedSearch(formatView({ ...view, query: undefined }));
  return {
    title: await titleOf(viewed, names),
    about,
    address: `${origin}/${place}`,
    frame: `${origin}/embed${place}`,
    drawn: await packedSearch(drawnAddress(view)),
    firstDrawn: await packedSearch(firstDrawnAddress(view)),
    isStory: view.story !== undefined,
    isQuery: Boolean(view.query?.cypher),
  };
}

/** What a view is called: its lens or step, and whom it is about; both where two stand side by side. */
async function titleOf(viewed: Viewed, names: KnownNames): Promise<string> {
  const { view, title } = viewed;
  const nameOf = async (one: Viewed) => (one.view.story ? "" : names.nameOf(viewSubject(one.view)));
  const other = besideOf(viewed);
  const [name, otherName] = await Promise.all([nameOf(viewed), other ? nameOf(other) : ""]);
  if (!other) return [title, name].filter(Boolean).join(": ");
  if (view.beside === undefined)
    return [title, [name, otherName].filter(Boolean).join(" · ")].filter(Boolean).join(": ");
  const captionOf = (one: Viewed, called: string, beside: Viewed) => {
    const subject = viewSubject(one.view);
    // Without a name the caption does without, too.
    const nodes = { id: [subject ?? ""], name: [called] };
    return viewCaption(one.view, { nodes }, beside.view);
  };
  return `${captionOf(viewed, name, other)} · ${captionOf(other, otherName, viewed)}`;
}
