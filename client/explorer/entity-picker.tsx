import { Combobox, useCombobox } from "@mantine/core";
import { useEffect, useState } from "react";
import type { EntityRef } from "#contract/entity.ts";
import { useChoices } from "./choices.ts";
import { Icon } from "./icon.tsx";
import { Names } from "./names.tsx";

interface EntityPickerProps {
  readonly label: string;
  readonly about: string;
  readonly kind: string;
  /** Whether all of the kind may be chosen at once. */
  readonly all: boolean;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

const ALL: EntityRef = { id: "all", kind: "", name: "All of them" };
const NOBODY: EntityRef = { id: "", kind: "", name: "…" };

/** Chooses one entity of a kind, from the list of all or by searching. */
export function EntityPicker({ label, about, kind, all, value, onChange }: EntityPickerProps) {
  const [words, setWords] = useState("");
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setWords("");
    },
  });
  const choices = useChoices(kind, words, combobox.dropdownOpened);
  const current = value === ALL.id ? ALL : (choices.known.get(value) ?? NOBODY);
  const offered = all && words === "" ? [...choices.offered, ALL] : choices.offered;
  const first = words === "" ? undefined : offered[0]?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store is made anew at every rendering; only a new first choice matters.
  useEffect(() => {
    if (first !== undefined) combobox.selectFirstOption();
  }, [first, words]);
  const choose = (id: string) => {
    combobox.closeDropdown();
    onChange(id);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="none" transitionProps={{ duration: 0 }}>
      <Combobox.Target targetType="button">
        <button
          type="button"
          className="picker"
          title={about}
          aria-label={`${label}: ${current.name}`}
          onClick={() => combobox.toggleDropdown()}
        >
          <span className="picker-name">{current.name}</span>
          {current.nameZh ? (
            <span className="zh" lang="zh">
              {current.nameZh}
            </span>
          ) : null}
          <Icon name="down" />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown className="choices">
        <Combobox.Search
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          placeholder="Find by name"
          aria-label={`${label}: find by name`}
        />
        <Combobox.Options aria-label={label}>
          {offered.map((entity) => (
            <Combobox.Option key={entity.id} value={entity.id} active={entity.id === value}>
              <Names name={entity.name} nameZh={entity.nameZh} />
            </Combobox.Option>
          ))}
          {offered.length === 0 ? <Combobox.Empty>{choices.note}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
