import "./take-away.css";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { DataFiles } from "./data-files.tsx";
import { Dialog } from "./dialog.tsx";
import { TakeAwayPicture } from "./take-away-picture.tsx";

/** The present view as a picture, as data, or on paper. */
export default function TakeAwayDialog({ onClose }: { readonly onClose: () => void }) {
  const { easel } = useRoom();
  const undrawable = useAtlas((state) => state.undrawable);
  return (
    <Dialog title="Take this view away" wide onClose={onClose}>
      {easel && undrawable === undefined ? (
        <TakeAwayPicture />
      ) : (
        <p className="dialog-lead">{undrawable ?? "Nothing is drawn here."} The data can be taken away all the same.</p>
      )}
      <DataFiles />
    </Dialog>
  );
}
