import "./views.css";
import "./beside.css";
import { type FormEvent, useState } from "react";
import { lensTable, subjectParam } from "#view/lens-table.ts";
import { putBeside } from "#view/second-view.ts";
import { lensView, type ViewState, viewSubject } from "#view/view-state.ts";
import { useAtlas, useKeptViews, useRoom } from "./atlas-context.ts";
import { Dialog } from "./dialog.tsx";
import { typedView } from "./typed-view.ts";

interface BesideProps {
  readonly onClose: () => void;
}

/** What can stand beside the present view: itself, a kept one, another lens, or whatever an address shows. */
export default function BesideDialog({ onClose }: BesideProps) {
  const { atlas } = useRoom();
  const view = useAtlas((state) => state.view);
  const kept = useKeptViews();
  const put = (other: ViewState) => {
    onClose();
    atlas.go(putBeside(other));
  };
  return (
    <Dialog title="Put another view beside this one" wide onClose={onClose}>
      <p className="dialog-lead">
        What you change at the left then changes the first of the two. The second stays as it is put there.
      </p>
      <p>
        <button type="button" className="button strong" onClick={() => put(view)}>
          This view as it is now
        </button>
      </p>
      <Address onView={put} />
      {kept.length > 0 ? (
        <section aria-label="Kept views">
          <h3 className="beside-head">Kept views</h3>
          <ul className="views">
            {kept.map(({ name, search, picture }) => (
              <li key={name} className="view-card">
                <KeptButton name={name} search={search} picture={picture} onView={put} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-label="Lenses">
        <h3 className="beside-head">Lenses</h3>
        <ul className="beside-lenses">
          {[...lensTable.values()].map(({ id, title, answers }) => (
            <li key={id}>
              <button type="button" className="beside-lens" onClick={() => put(throughLens(id, view))}>
                <span className="lens-menu-title">{title}</span>
                <span className="lens-menu-answers">{answers}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </Dialog>
  );
}

interface KeptButtonProps {
  readonly name: string;
  readonly search: string;
  readonly picture: string;
  readonly onView: (view: ViewState) => void;
}

function KeptButton({ name, search, picture, onView }: KeptButtonProps) {
  const { announce } = useRoom();
  const open = async () => {
    const view = await typedView(search);
    if (view) onView(view);
    else announce("A step of a story cannot stand beside another view.");
  };
  return (
    <button type="button" className="view-open" onClick={open} aria-label={`Put ${name} beside`}>
      {picture ? <img src={picture} alt="" width={264} height={176} /> : <span className="view-blank" />}
      <span className="beside-name">{name}</span>
    </button>
  );
}

function Address({ onView }: { readonly onView: (view: ViewState) => void }) {
  const [refused, setRefused] = useState(false);
  const read = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const view = await typedView(String(new FormData(event.currentTarget).get("address")));
    if (view) onView(view);
    else setRefused(true);
  };
  return (
    <form className="views-keep" onSubmit={read}>
      <label className="beside-address">
        Address of a view{" "}
        <input name="address" placeholder="https://…/?lens=chips" required onChange={() => setRefused(false)} />
      </label>
      <button type="submit" className="button">
        Put it beside
      </button>
      {refused ? (
        <span role="alert">This is no address of a view of the atlas that can stand beside another.</span>
      ) : null}
    </form>
  );
}

/** A lens about whom the present view is about, where it can be. */
function throughLens(id: string, view: ViewState): ViewState {
  const other = lensView(id);
  const [from, to] = [subjectParam(lensTable.get(view.lens)), subjectParam(lensTable.get(id))];
  const subject = viewSubject(view);
  if (!from || !to || from.param.kind !== to.param.kind || subject === undefined || subject === "all") return other;
  return { ...other, params: { ...other.params, [to.name]: subject } };
}
