import { Menu } from "@mantine/core";
import { lensTable, subjectParam } from "#view/lens-table.ts";
import { secondView, swapped } from "#view/second-view.ts";
import { viewCaption } from "#view/view-caption.ts";
import { viewSubject } from "#view/view-state.ts";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { useRoster } from "./choices.ts";
import { Icon } from "./icon.tsx";
import { Names } from "./names.tsx";
import { useOpenDialog } from "./open-dialog.ts";

/** Puts a second company beside the first, in one click, or another view; and takes it away again. */
export function CompareRow() {
  const { atlas } = useRoom();
  const view = useAtlas((state) => state.view);
  const rival = useAtlas((state) => known(state.rival));
  const hasPicture = useAtlas((state) => known(state.picture) !== undefined);
  const kind = subjectParam(lensTable.get(view.lens))?.param.kind;
  const listed = useRoster(kind, hasPicture);
  const subject = viewSubject(view);
  const openDialog = useOpenDialog();
  if (view.beside !== undefined) return <Beside />;
  const otherView = () => openDialog("beside");
  if (kind === undefined || subject === "all")
    return (
      <div className="compare">
        <span>Compare with</span>
        <button type="button" className="compare-with" onClick={otherView}>
          another view
        </button>
      </div>
    );
  if (view.compare !== undefined) {
    return (
      <div className="compare">
        <span>beside</span>
        <button type="button" className="compare-with on" onClick={() => atlas.go({ compare: undefined })}>
          {rival?.nodes.name[rival.nodes.id.indexOf(view.compare)] ?? "another"} <Icon name="close" />
          <span className="unseen">Stop comparing</span>
        </button>
      </div>
    );
  }
  const [first, ...others] = listed.filter(({ id }) => id !== subject);
  const compare = (id: string) => atlas.go({ compare: id, table: false });
  return (
    <div className="compare" data-empty={first === undefined || undefined}>
      <span>Compare with</span>
      {first ? (
        <button type="button" className="compare-with" onClick={() => compare(first.id)}>
          {first.name}
        </button>
      ) : null}
      {others.length > 0 ? (
        <>
          <span>or</span>
          <Menu
            withInitialFocusPlaceholder={false}
            shadow="none"
            position="bottom-start"
            width={230}
            transitionProps={{ duration: 0 }}
          >
            <Menu.Target>
              <button type="button" className="compare-with">
                another <Icon name="down" />
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              {others.map(({ id, name, nameZh }) => (
                <Menu.Item key={id} onClick={() => compare(id)}>
                  <Names name={name} nameZh={nameZh} />
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Item onClick={otherView}>Another view …</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      ) : null}
    </div>
  );
}

/** The view that stands beside this one, and the ways to be rid of it or to change places with it. */
function Beside() {
  const { atlas } = useRoom();
  const view = useAtlas((state) => state.view);
  const rival = useAtlas((state) => known(state.rival));
  const second = secondView(view);
  if (!second) return null;
  return (
    <div className="compare beside">
      <span>beside</span>
      <button type="button" className="compare-with on" onClick={() => atlas.go({ beside: undefined })}>
        {viewCaption(second, rival, view)} <Icon name="close" />
        <span className="unseen">Stop comparing</span>
      </button>
      <button type="button" className="compare-with" onClick={() => atlas.go(swapped(view))}>
        Swap them
      </button>
    </div>
  );
}
