import { useRoom } from "./atlas-context.ts";

interface EntityButtonsProps {
  readonly entities: readonly { readonly id: string; readonly name: string }[];
}

/** Names in a running sentence, with commas between them; each selects its entity. */
export function EntityButtons({ entities }: EntityButtonsProps) {
  const { atlas } = useRoom();
  const last = entities.length - 1;
  return entities.map(({ id, name }, place) => (
    <span key={id}>
      {place > 0 ? " " : ""}
      <button
        type="button"
        className={place < last ? "plain-link listed" : "plain-link"}
        onClick={() => atlas.go({ select: id })}
      >
        {name}
      </button>
    </span>
  ));
}
