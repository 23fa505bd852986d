import "./views.css";
import { type FormEvent, useState } from "react";
import { drawOnCanvas } from "#export/sheet-files.ts";
import { packedSearch } from "#view/packed-search.ts";
import { formatView } from "#view/view-address.ts";
import { type Room, useKeptViews, useRoom } from "./atlas-context.ts";
import { Dialog } from "./dialog.tsx";
import { Icon } from "./icon.tsx";
import { openKeptView } from "./kept-view.ts";
import type { KeptView } from "./kept-views.ts";
import { takenSheet } from "./taken-sheet.ts";

const THUMBNAIL = { width: 264, height: 176 } as const;

/** The views that are kept in this browser, to be opened, renamed and removed; and a place to keep the present one. */
export default function ViewsDialog({ onClose }: { readonly onClose: () => void }) {
  const views = useKeptViews();
  return (
    <Dialog title="Kept views" wide onClose={onClose}>
      <p className="dialog-lead">
        Kept in this browser, for you alone. To show a view to others, send them its address.
      </p>
      <KeepForm />
      {views.length === 0 ? <p className="views-none">None is kept yet.</p> : null}
      <ul className="views">
        {views.map((view) => (
          <Card key={view.name} view={view} onOpen={onClose} />
        ))}
      </ul>
    </Dialog>
  );
}

function KeepForm() {
  const room = useRoom();
  const [name, setName] = useState(() => document.title.replace(/ · Initiative Atlas$/, ""));
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    await keepView(room, name);
    room.announce(`Kept: ${name}.`);
  };
  return (
    <form className="views-keep" onSubmit={keep}>
      <label>
        Keep the present view as{" "}
        <input value={name} maxLength={80} onChange={({ currentTarget }) => setName(currentTarget.value)} />
      </label>
      <button type="submit" className="button strong" disabled={name.trim() === ""}>
        Keep
      </button>
    </form>
  );
}

function Card({ view, onOpen }: { readonly view: KeptView; readonly onOpen: () => void }) {
  const room = useRoom();
  const open = async () => {
    onOpen();
    await openKeptView(room.atlas, view);
  };
  return (
    <li className="view-card">
      <button type="button" className="view-open" onClick={open} aria-label={`Open ${view.name}`}>
        {view.picture ? <img src={view.picture} alt="" {...THUMBNAIL} /> : <span className="view-blank" />}
      </button>
      <p className="view-foot">
        <input
          aria-label={`Name of ${view.name}`}
          defaultValue={view.name}
          maxLength={80}
          onBlur={({ currentTarget }) => room.keptViews.rename(view.name, currentTarget.value)}
          onKeyDown={({ key, currentTarget }) => key === "Enter" && currentTarget.blur()}
        />
        <button
          type="button"
          className="let-go"
          aria-label={`Remove ${view.name}`}
          onClick={() => room.keptViews.remove(view.name)}
        >
          <Icon name="close" />
        </button>
      </p>
    </li>
  );
}

async function keepView(room: Room, name: string): Promise<void> {
  const { view } = room.atlas.read();
  const search = await packedSearch(formatView({ ...view, query: undefined }));
  room.keptViews.keep({ name, search, picture: thumbnail(room) });
}

/** The picture in small, in the colours of the moment; empty where there is none, or it may not be read. */
function thumbnail(room: Room): string {
  const sheet = takenSheet(room, {
    width: 792,
    height: 528,
    extent: "screen",
    theme: room.themes.theme(),
    isFramed: false,
  });
  if (!sheet) return "";
  const canvas = document.createElement("canvas");
  drawOnCanvas(canvas, sheet, THUMBNAIL.width / sheet.size.width);
  return canvas.toDataURL("image/webp", 0.72);
}
