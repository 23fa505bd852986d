import { Combobox, useCombobox } from "@mantine/core";
import { useEffect, useState } from "react";
import { known } from "./answer.ts";
import { useRoom } from "./atlas-context.ts";
import { Icon } from "./icon.tsx";
import { Names } from "./names.tsx";
import { useSearch } from "./search.ts";
import { kindWord } from "./wording.ts";

/** Finds another entity by its name, and shows how the two hang together. */
export function PathFinder({ id }: { readonly id: string }) {
  const { atlas } = useRoom();
  const [words, setWords] = useState("");
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setWords("");
    },
  });
  const found = known(useSearch(combobox.dropdownOpened ? words.trim() : ""))?.hits ?? [];
  const others = found.map(({ entity }) => entity).filter((entity) => entity.id !== id);
  const first = others[0]?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store is made anew at every rendering; only a new first choice matters.
  useEffect(() => {
    if (first !== undefined) combobox.selectFirstOption();
  }, [first]);
  const choose = (to: string) => {
    combobox.closeDropdown();
    atlas.go({ path: { from: id, to, nth: 1 }, select: undefined });
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="none" width={280} position="bottom-start">
      <Combobox.Target targetType="button">
        <button type="button" className="button path-to" onClick={() => combobox.toggleDropdown()}>
          Paths to … <Icon name="down" />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown className="choices">
        <Combobox.Search
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          placeholder="Find by name"
          aria-label="Paths to: find by name"
        />
        <Combobox.Options aria-label="Paths to">
          {others.map((entity) => (
            <Combobox.Option key={entity.id} value={entity.id}>
              <Names name={entity.name} nameZh={entity.nameZh} />{" "}
              <span className="row-note">{kindWord(entity.kind)}</span>
            </Combobox.Option>
          ))}
          {others.length === 0 ? (
            <Combobox.Empty>{words.trim() === "" ? "Type a name." : "Nobody of that name."}</Combobox.Empty>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
