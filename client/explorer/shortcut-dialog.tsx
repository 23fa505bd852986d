import { Dialog } from "./dialog.tsx";

const SHORTCUTS = [
  ["Ctrl K", "Search, change the lens, or run a command"],
  ["/", "Search"],
  ["?", "This list"],
  ["t", "Picture or table"],
  ["c", "The Cypher of this view, to change and to run"],
  ["Ctrl Z, Ctrl Shift Z", "Undo the last change of the view; do it again"],
  ["s", "Save the picture or its data, or print it"],
  ["f", "Fit the picture"],
  ["Shift T", "What was believed when: through time, day by day"],
  ["o", "Lay the picture out anew"],
  ["d", "Light, dark, or as the system has it"],
  ["← and →, Page Up and Page Down", "In a story: to the step before or after"],
  ["Arrows", "In the picture: to the next entity that way"],
  ["Enter", "In the picture: select it"],
  ["+ and −, 0", "In the picture: nearer, farther, all of it"],
  ["n and N", "In the picture: to the next of its neighbours; to the one before"],
  ["Backspace", "In the picture: back to where you came from"],
  ["e", "Expand the selection"],
  ["Shift Enter, or Shift and click", "Select one more, or one fewer"],
  ["b, l, v", "Select with a box; with a lasso; move things again"],
  ["a, i, w", "Select all; invert; its neighbours as well"],
  ["h, k", "Hide the selection; keep only the selection"],
  ["g, u", "Draw the selection as one; apart again"],
  ["F2", "Give a group that is selected another name"],
  ["p", "Pin the selection, or unpin it"],
  ["Shift and arrows", "In the picture: move what is selected"],
  ["Shift V", "The views you have kept; keep this one"],
  ["Shift F", "Full screen, and back"],
  ["Escape", "Let go of the selection; close what is open"],
] as const;

/** The keys and what each does. */
export function ShortcutDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl className="shortcuts">
        {SHORTCUTS.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
