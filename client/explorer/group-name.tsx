import { groupIn, renamed } from "#view/group-name.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";

/** Where a group that is selected whole is given another name; F2 leads here, Enter or leaving the field gives it. */
export function GroupName() {
  const { atlas } = useRoom();
  const group = useAtlas((state) => groupIn(state.view));
  if (!group) return null;
  const rename = (name: string) => atlas.go(renamed(atlas.read().view, group.number, name));
  return (
    <label className="group-name">
      Name of the group
      <input
        key={`${group.number} ${group.name}`}
        id="group-name"
        defaultValue={group.name}
        maxLength={60}
        onBlur={({ currentTarget }) => rename(currentTarget.value)}
        onKeyDown={({ key, currentTarget }) => key === "Enter" && currentTarget.blur()}
      />
    </label>
  );
}
