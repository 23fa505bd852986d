import { Combobox } from "@mantine/core";
import type { EntityRef } from "#contract/entity.ts";
import { useChoices } from "./choices.ts";
import { Icon } from "./icon.tsx";
import { NameSearch, useNameSearch } from "./name-search.tsx";
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
  const search = useNameSearch();
  const { words, combobox } = search;
  const choices = useChoices(kind, words, combobox.dropdownOpened);
  const current = value === ALL.id ? ALL : (choices.known.get(value) ?? NOBODY);
  const offered = all && words === "" ? [...choices.offered, ALL] : choices.offered;
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
      <NameSearch search={search} label={label} offered={offered} note={choices.note} chosen={value}>
        {(entity) => <Names name={entity.name} nameZh={entity.nameZh} />}
      </NameSearch>
    </Combobox>
  );
}
