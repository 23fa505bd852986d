import { Combobox, useCombobox } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";

interface Offered {
  readonly id: string;
}

/** The words typed into a list that is searched by name, and the list itself, which forgets them when it closes. */
export function useNameSearch() {
  const [words, setWords] = useState("");
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setWords("");
    },
  });
  return { words, setWords, combobox };
}

interface NameSearchProps<Entity extends Offered> {
  readonly search: ReturnType<typeof useNameSearch>;
  readonly label: string;
  readonly offered: readonly Entity[];
  /** What to say where nothing is offered. */
  readonly note: string;
  readonly chosen?: string;
  readonly children: (entity: Entity) => ReactNode;
}

/** The open list: a field, and below it what can be chosen; once something is typed, Enter takes the first. */
export function NameSearch<Entity extends Offered>(props: NameSearchProps<Entity>) {
  const { search, label, offered, note, chosen, children } = props;
  const { words, setWords, combobox } = search;
  const { selectFirstOption } = combobox;
  const first = words === "" ? undefined : offered[0] && `${words} ${offered[0].id}`;
  useEffect(() => {
    if (first !== undefined) selectFirstOption();
  }, [first, selectFirstOption]);
  return (
    <Combobox.Dropdown className="choices">
      <Combobox.Search
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        placeholder="Find by name"
        aria-label={`${label}: find by name`}
      />
      <Combobox.Options aria-label={label}>
        {offered.map((entity) => (
          <Combobox.Option key={entity.id} value={entity.id} active={entity.id === chosen}>
            {children(entity)}
          </Combobox.Option>
        ))}
        {offered.length === 0 ? <Combobox.Empty>{note}</Combobox.Empty> : null}
      </Combobox.Options>
    </Combobox.Dropdown>
  );
}
