import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { CommandPalette } from "./command-palette.tsx";
import { type DialogName, OpenDialog } from "./open-dialog.ts";
import { ShortcutDialog } from "./shortcut-dialog.tsx";

const ShareDialog = lazy(() => import("./share-dialog.tsx"));
const TakeAwayDialog = lazy(() => import("./take-away-dialog.tsx"));
const BesideDialog = lazy(() => import("./beside-dialog.tsx"));
const ViewsDialog = lazy(() => import("./views-dialog.tsx"));
const DIALOGS = {
  palette: CommandPalette,
  embed: ShareDialog,
  "take-away": TakeAwayDialog,
  views: ViewsDialog,
  beside: BesideDialog,
  shortcuts: ShortcutDialog,
} as const;

/** Holds whichever dialog is open; the keyboard goes back to where it was before the first of them. */
export function DialogProvider({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<DialogName>();
  const before = useRef<Element | null>(null);
  const show = useCallback((name: DialogName) => {
    before.current ??= document.activeElement;
    setOpen(name);
  }, []);
  const close = useCallback(() => setOpen(undefined), []);
  useEffect(() => {
    if (open !== undefined) return;
    // Where what was chosen in the dialog has moved the keyboard itself, it stays there.
    if (before.current instanceof HTMLElement && isAdrift()) before.current.focus({ preventScroll: true });
    before.current = null;
  }, [open]);
  const Dialog = open && DIALOGS[open];
  return (
    <OpenDialog value={show}>
      {children}
      <Suspense fallback={null}>{Dialog ? <Dialog onClose={close} /> : null}</Suspense>
    </OpenDialog>
  );
}

/** Whether what had the keyboard is no longer on the page. */
function isAdrift(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
