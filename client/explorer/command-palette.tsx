import "./palette.css";
import { Combobox, Modal, useCombobox } from "@mantine/core";
import { useEffect, useState } from "react";
import { useCommands } from "./commands.ts";
import { type Finding, useFindings } from "./findings.tsx";
import { grouped } from "./grouping.ts";

interface PaletteProps {
  readonly onClose: () => void;
}

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

const LABEL = "Search and commands";

function Palette({ onClose }: PaletteProps) {
  const [words, setWords] = useState("");
  const { findings, note } = useFindings(words.trim(), useCommands());
  const combobox = useCombobox({ opened: true, onDropdownClose: onClose });
  const [firstChosen, setFirstChosen] = useState<string>();
  const first = findings[0]?.value;
  useEffect(() => {
    if (first !== undefined) combobox.selectFirstOption();
    // The list is named to the input only when that is drawn once more.
    setFirstChosen(first);
  }, [first, combobox.selectFirstOption]);
  const run = (value: string) => {
    onClose();
    findings.find((finding) => finding.value === value)?.run();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={run}>
      <Combobox.EventsTarget withExpandedAttribute>
        <input
          className="palette-words"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          placeholder="A company, an initiative, 阿里巴巴, a ticker; or a lens, or a command"
          aria-label={LABEL}
          data-first={firstChosen}
          data-autofocus
        />
      </Combobox.EventsTarget>
      <Combobox.Options id="palette-list" className="palette-list" aria-label="What was found">
        {[...grouped(findings, ({ group }) => group)].map(([group, members]) => (
          <Combobox.Group key={group} label={group}>
            {members.map((finding) => (
              <FindingRow key={finding.value} finding={finding} />
            ))}
          </Combobox.Group>
        ))}
      </Combobox.Options>
      {note ? (
        <p className="palette-note" role="status">
          {note}
        </p>
      ) : null}
    </Combobox>
  );
}

function FindingRow({ finding }: { readonly finding: Finding }) {
  return (
    <Combobox.Option value={finding.value}>
      <span className="palette-row">{finding.content}</span>
    </Combobox.Option>
  );
}
