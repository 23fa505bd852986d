import { Drawer } from "@mantine/core";
import { useEffect } from "react";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { Inspector } from "./inspector.tsx";

/** The inspector on a phone: a sheet from below over the lower part of the picture, there while something is selected or a way is shown. */
export function InspectorSheet() {
  const { atlas } = useRoom();
  const selected = useAtlas((state) => state.view.select !== undefined);
  const opened = useAtlas((state) => selected || state.view.ways.length > 0);
  const name = useAtlas((state) => known(state.detail)?.name);
  useEffect(() => {
    // The page makes room, so that what is selected stays in sight above the sheet.
    document.body.toggleAttribute("data-sheet", opened);
    return () => document.body.removeAttribute("data-sheet");
  }, [opened]);
  return (
    <Drawer.Root
      opened={opened}
      onClose={() => atlas.go(selected ? { select: undefined } : { ways: [] })}
      position="bottom"
      size="56%"
      lockScroll={false}
      trapFocus={false}
      closeOnClickOutside={false}
      shadow="none"
      transitionProps={{ duration: 160 }}
    >
      <Drawer.Content className="sheet" aria-label={name ? `Details: ${name}` : "Details"}>
        <Drawer.Body>
          <Inspector />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
