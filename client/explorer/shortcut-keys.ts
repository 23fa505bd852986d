import { useEffect } from "react";
import { useCommands } from "./commands.ts";

/** Runs commands by their keys, except while something is being typed or a dialog is open; draws nothing. */
export function ShortcutKeys(): null {
  const commands = useCommands();
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const pressed = pressedKey(event);
      const isFree = pressed === "Ctrl K" || !isTyping(event.target);
      const command = commands.find(({ key }) => isFree && key === pressed);
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    addEventListener("keydown", listener);
    return () => removeEventListener("keydown", listener);
  }, [commands]);
  return null;
}

/** As a command names its key: "t", "?", "Ctrl K", "Ctrl Shift Z"; the command key of a Mac stands for Ctrl. */
function pressedKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  if (altKey) return "";
  if (!ctrlKey && !metaKey) return key;
  return `Ctrl ${shiftKey ? "Shift " : ""}${key.toUpperCase()}`;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, select, textarea, [contenteditable=true], [role=dialog], [role=menu], [role=listbox]") !==
      null
  );
}
