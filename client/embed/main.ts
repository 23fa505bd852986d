import "#scene/paper.css";
import "./frame.css";
import { asFailure } from "#api/failure.ts";
import { lensTable } from "#view/lens-table.ts";
import { unpackedSearch } from "#view/packed-search.ts";
import { parseView } from "#view/view-address.ts";
import type { ViewState } from "#view/view-state.ts";
import { askedTheme } from "./asked-theme.ts";
import { element } from "./element.ts";
import { FramePicture } from "./frame-picture.ts";

/* The door of the embedded page: the view in the address without panels, one picture or a story of several. */

const HINT_MS = 1500;

hintAtWheel();
try {
  const theme = askedTheme(location.search);
  if (theme) document.documentElement.setAttribute("data-mantine-color-scheme", theme);
  await open(parseView(await unpackedSearch(location.search)), new FramePicture(theme));
} catch (thrown) {
  fail(thrown);
}

async function open(view: ViewState, picture: FramePicture): Promise<void> {
  const { story } = view;
  if (story) {
    const { openStory } = await import("./story-frame.ts");
    return openStory({ ...view, story }, picture, fail);
  }
  const lens = lensTable.get(view.lens);
  element("title").textContent = lens?.title ?? "Initiative Atlas";
  element("question").textContent = lens?.answers ?? "";
  document.title = lens ? `${lens.title} · Initiative Atlas` : "Initiative Atlas";
  return picture.show(view);
}

function fail(thrown: unknown): void {
  const message = element("message");
  message.hidden = false;
  message.textContent = `${asFailure(thrown).message} `;
  const again = document.createElement("button");
  again.textContent = "Try again";
  again.addEventListener("click", () => location.reload());
  message.append(again);
}

/**
 * A bare wheel belongs to the page; whoever turns it over the picture is told how to zoom, for a moment.
 * Not until the pointer leaves: a frame that was scrolled away from under it is not told of that.
 */
function hintAtWheel(): void {
  const hint = element("wheel-hint");
  let reading: ReturnType<typeof setTimeout> | undefined;
  element("picture").addEventListener(
    "wheel",
    (event) => {
      hint.hidden = event.ctrlKey || event.metaKey;
      clearTimeout(reading);
      reading = setTimeout(() => {
        hint.hidden = true;
      }, HINT_MS);
    },
    { capture: true, passive: true },
  );
}
