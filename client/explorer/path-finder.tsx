import { Combobox } from "@mantine/core";
import type { PathChoice } from "#contract/path.ts";
import { known } from "./answer.ts";
import { useRoom } from "./atlas-context.ts";
import { Icon } from "./icon.tsx";
import { NameSearch, useNameSearch } from "./name-search.tsx";
import { Names } from "./names.tsx";
import { useSearch } from "./search.ts";
import { kindWord } from "./wording.ts";

interface PathFinderProps {
  readonly id: string;
  /** What the button says. */
  readonly label: string;
  /** The ways by which one has come here, which stay. */
  readonly after?: readonly PathChoice[];
}

/** Finds another entity by its name, and shows how the two hang together. */
export function PathFinder({ id, label, after = [] }: PathFinderProps) {
  const { atlas } = useRoom();
  const search = useNameSearch();
  const { words, combobox } = search;
  const found = known(useSearch(combobox.dropdownOpened ? words.trim() : ""))?.hits ?? [];
  const others = found.map(({ entity }) => entity).filter((entity) => entity.id !== id);
  const choose = (to: string) => {
    combobox.closeDropdown();
    atlas.go({ ways: [...after, { from: id, to, nth: 1, without: [] }], select: undefined });
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="none" width={280} position="bottom-start">
      <Combobox.Target targetType="button">
        <button type="button" className="button" onClick={() => combobox.toggleDropdown()}>
          {label} … <Icon name="down" />
        </button>
      </Combobox.Target>
      <NameSearch
        search={search}
        label={label}
        offered={others}
        note={words.trim() === "" ? "Type a name." : "Nobody of that name."}
      >
        {(entity) => (
          <>
            <Names name={entity.name} nameZh={entity.nameZh} />{" "}
            <span className="row-note">{kindWord(entity.kind)}</span>
          </>
        )}
      </NameSearch>
    </Combobox>
  );
}
