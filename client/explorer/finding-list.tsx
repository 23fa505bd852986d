import { useEffect, useRef } from "react";
import type { Finding } from "./finding.ts";
import { grouped } from "./grouping.ts";

interface FindingListProps {
  readonly id: string;
  readonly findings: readonly Finding[];
  /** What Enter would do; it is kept in sight. */
  readonly chosen: Finding | undefined;
  readonly onRun: (finding: Finding) => void;
}

/** What the palette offers, group by group; options of a combobox, which the keyboard never enters. */
export function FindingList({ id, findings, chosen, onRun }: FindingListProps) {
  return (
    <div id={id} role="listbox" className="palette-list" aria-label="What was found">
      {[...grouped(findings, ({ group }) => group)].map(([group, members]) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox.
        <div key={group} role="group" aria-label={group}>
          <p className="palette-group" aria-hidden="true">
            {group}
          </p>
          {members.map((finding) => (
            <Row
              key={finding.value}
              id={optionId(id, finding)}
              finding={finding}
              isChosen={finding.value === chosen?.value}
              onRun={onRun}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

/** The id of the element that offers a finding. Ids of elements must not hold spaces. */
export function optionId(listId: string, { value }: Finding): string {
  return `${listId}-${value.replaceAll(" ", "-")}`;
}

interface RowProps extends Pick<FindingListProps, "id" | "onRun"> {
  readonly finding: Finding;
  readonly isChosen: boolean;
}

function Row({ id, finding, isChosen, onRun }: RowProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the combobox it belongs to.
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className="palette-row"
      // The keyboard stays where the words are typed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onRun(finding)}
    >
      {finding.content}
    </div>
  );
}
