import "./palette.css";
import { Modal } from "@mantine/core";
import { type KeyboardEvent, useId, useState } from "react";
import { useCommands } from "./commands.ts";
import type { Finding } from "./finding.ts";
import { FindingList, optionId } from "./finding-list.tsx";
import { useFindings } from "./findings.tsx";

interface PaletteProps {
  readonly onClose: () => void;
}

const LABEL = "Search and commands";

/** Search and command in one place: arrows choose, Enter does, and what is found first is chosen already. */
export function CommandPalette({ onClose }: PaletteProps) {
  return (
    <Modal
      opened
      onClose={onClose}
      size={600}
      padding={0}
      yOffset={80}
      lockScroll={false}
      withCloseButton={false}
      transitionProps={{ duration: 100 }}
      attributes={{ content: { "aria-label": LABEL } }}
    >
      <Palette onClose={onClose} />
    </Modal>
  );
}

/** The keyboard stays on the words; what is chosen is named to those who hear the page as their active descendant. */
function Palette({ onClose }: PaletteProps) {
  const [words, setWords] = useState("");
  const { findings, note } = useFindings(words.trim(), useCommands());
  const [picked, setPicked] = useState<string>();
  const listId = useId();
  const found = findings.findIndex(({ value }) => value === picked);
  const at = Math.max(0, found);
  const chosen = findings[at];
  const type = (typed: string) => {
    setWords(typed);
    setPicked(undefined);
  };
  const run = (finding: Finding | undefined) => {
    if (finding?.fill !== undefined) return type(finding.fill);
    if (finding) onClose();
    finding?.run();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = STEPS[event.key];
    if (step !== undefined) setPicked(findings.at((at + step) % findings.length)?.value);
    else if (event.key === "Enter") run(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        className="palette-words"
        role="combobox"
        value={words}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={press}
        placeholder="A name, 阿里巴巴, a lens, a command; or “companies that partner with Nvidia”"
        aria-label={LABEL}
        aria-autocomplete="list"
        aria-expanded={chosen !== undefined}
        aria-controls={listId}
        aria-activedescendant={chosen && optionId(listId, chosen)}
        data-autofocus
      />
      <FindingList id={listId} findings={findings} chosen={chosen} onRun={run} />
      {note ? (
        <p className="palette-note" role="status">
          {note}
        </p>
      ) : null}
    </>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
