import { createContext, useContext } from "react";

export type DialogName = "palette" | "embed" | "take-away" | "views" | "beside" | "shortcuts";

export const OpenDialog = createContext<(name: DialogName) => void>(() => undefined);

/** Opens one of the dialogs; a second one replaces the first. */
export function useOpenDialog(): (name: DialogName) => void {
  return useContext(OpenDialog);
}
