import { type ReactNode, useCallback, useState } from "react";
import { CommandPalette } from "./command-palette.tsx";
import { EmbedDialog } from "./embed-dialog.tsx";
import { type DialogName, OpenDialog } from "./open-dialog.ts";
import { ShortcutDialog } from "./shortcut-dialog.tsx";

const DIALOGS = { palette: CommandPalette, embed: EmbedDialog, shortcuts: ShortcutDialog } as const;

/** Holds whichever dialog is open. */
export function DialogProvider({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<DialogName>();
  const close = useCallback(() => setOpen(undefined), []);
  const Dialog = open && DIALOGS[open];
  return (
    <OpenDialog value={setOpen}>
      {children}
      {Dialog ? <Dialog onClose={close} /> : null}
    </OpenDialog>
  );
}
