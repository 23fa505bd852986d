import { useRoom } from "./atlas-context.ts";
import { Icon } from "./icon.tsx";

/** The cross that lets go of what is selected. */
export function LetGo() {
  const { atlas } = useRoom();
  return (
    <button
      type="button"
      className="let-go"
      onClick={() => atlas.go({ select: undefined })}
      aria-label="Let go of the selection"
    >
      <Icon name="close" />
    </button>
  );
}
