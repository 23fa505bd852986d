import { useId, useState } from "react";
import { EXPANSION_RANKS, type ExpansionRank, MOST_NEIGHBOURS, type NeighbourCounts } from "#contract/expansion.ts";
import { EXPANSION_STEP, expandedWith } from "#view/expanded.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import type { DrawnLinks } from "./drawn-links.ts";

const RANK_WORDS: Readonly<Record<ExpansionRank, string>> = {
  degree: "most linked first",
  amount: "largest sums first",
  recency: "latest first",
};

interface ExpandFormProps {
  readonly counts: NeighbourCounts;
  readonly drawn: DrawnLinks;
}

/** Which of an entity's neighbours to draw: over which links, how many, and who comes first. */
export function ExpandForm({ counts: { entity, groups }, drawn }: ExpandFormProps) {
  const { atlas } = useRoom();
  const expansions = useAtlas((state) => state.view.expansions);
  const present = expansions.find(({ id }) => id === entity.id);
  const fields = useId();
  const [links, setLinks] = useState<readonly string[]>(present?.links ?? []);
  const [limit, setLimit] = useState(present?.limit ?? Math.min(MOST_NEIGHBOURS, drawn.neighbours + EXPANSION_STEP));
  const [rank, setRank] = useState<ExpansionRank>(present?.rank ?? "degree");
  const draw = () => atlas.go({ expansions: expandedWith(expansions, { id: entity.id, limit, rank, links }) });
  return (
    <form
      className="expand-form"
      onSubmit={(event) => {
        event.preventDefault();
        draw();
      }}
    >
      <fieldset>
        <legend>Links to follow; none chosen means all</legend>
        {groups.map(({ type, direction, label, flow, links: count }) => {
          const group = `${type}.${direction}`;
          return (
            <label key={group} className="expand-group" data-flow={flow}>
              <input
                type="checkbox"
                checked={links.includes(group)}
                onChange={({ target }) =>
                  setLinks(target.checked ? [...links, group] : links.filter((one) => one !== group))
                }
              />
              <span className="tick" aria-hidden="true">
                {direction === "out" ? "→" : "←"}
              </span>
              <span className="expand-words">{label}</span>
              <span className="row-note">
                {drawn.byGroup.get(group) ?? 0} of {count.toLocaleString("en")}
              </span>
            </label>
          );
        })}
      </fieldset>
      <p className="expand-how">
        <label htmlFor={`${fields}-limit`}>Neighbours</label>
        <input
          id={`${fields}-limit`}
          type="number"
          min={1}
          max={MOST_NEIGHBOURS}
          value={limit}
          onChange={({ target }) => target.validity.valid && target.value !== "" && setLimit(target.valueAsNumber)}
        />
        <select
          aria-label="Who comes first"
          value={rank}
          onChange={({ target }) => setRank(EXPANSION_RANKS.find((one) => one === target.value) ?? "degree")}
        >
          {EXPANSION_RANKS.map((one) => (
            <option key={one} value={one}>
              {RANK_WORDS[one]}
            </option>
          ))}
        </select>
        <button type="submit" className="button">
          Draw them
        </button>
      </p>
    </form>
  );
}
