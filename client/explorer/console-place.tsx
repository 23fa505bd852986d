import "./console-place.css";
import { lazy, Suspense, useEffect, useMemo } from "react";
import type { ConsoleRoom } from "#console/console-room.ts";
import { known } from "./answer.ts";
import { type Room, useAtlas, useRoom } from "./atlas-context.ts";

const ConsoleSheet = lazy(() => import("#console/console-sheet.tsx"));

/** The Cypher console beside the picture, fetched when it is first opened. */
export function ConsolePlace() {
  const { atlas, announce, orders, properties, workLine } = useRoom();
  const open = useAtlas((state) => state.view.query !== undefined);
  const room = useMemo(
    () => roomFor({ atlas, announce, orders, properties, workLine }),
    [atlas, announce, orders, properties, workLine],
  );
  useEffect(() => {
    // The page makes room for it.
    document.body.toggleAttribute("data-console", open);
  }, [open]);
  if (!open) return null;
  return (
    <Suspense fallback={<p className="console-coming">Fetching the console …</p>}>
      <ConsoleSheet room={room} />
    </Suspense>
  );
}

function roomFor({
  atlas,
  announce,
  orders,
  properties,
  workLine,
}: Pick<Room, "atlas" | "announce" | "orders" | "properties" | "workLine">): ConsoleRoom {
  return {
    view: () => atlas.read().view,
    picture: () => known(atlas.read().picture),
    isLaid: () => atlas.read().laid,
    pointed: () => atlas.read().pointed,
    subscribe: (listener) => {
      const stops = [atlas.subscribe(listener), orders.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    takeOrder: orders.take,
    go: (change) => atlas.go(change),
    choose: (id) => atlas.choose(id),
    lay: (picture, found) => {
      atlas.lay(picture);
      properties.lay(found);
    },
    properties: properties.found,
    lift: () => atlas.lift(),
    close: () => atlas.go({ query: undefined }),
    tellWork: workLine.tell,
    announce,
  };
}
