import "./bar.css";
import { Menu } from "@mantine/core";
import { Fragment } from "react";
import { LENS_GROUPS } from "#contract/kinds.ts";
import { lensTable } from "#view/lens-table.ts";
import { THE_VIEW } from "#view/view-state.ts";
import { useAtlas, useRoom, useThemeChoice } from "./atlas-context.ts";
import { Icon } from "./icon.tsx";
import { useOpenDialog } from "./open-dialog.ts";
import { openLens } from "./open-lens.ts";
import { useStories } from "./story-list.ts";
import { UndoButtons } from "./undo-buttons.tsx";

/** What stands in the header beside the name: search, the console, the choice of lens, keys, light and dark. */
export function Bar() {
  const { atlas } = useRoom();
  const openDialog = useOpenDialog();
  const open = useAtlas((state) => state.view.query !== undefined);
  return (
    <>
      <button
        type="button"
        className="search-box"
        onClick={() => openDialog("palette")}
        aria-label="Search companies, initiatives, products"
        aria-keyshortcuts="Control+K"
      >
        <Icon name="search" />
        <span className="search-words">Search companies, initiatives, products</span>
        <kbd>Ctrl K</kbd>
      </button>
      <a className="bar-link" href="/formula" title="Does the formula hold? Companies against the three legs">
        Verdicts
      </a>
      <a className="bar-link next" href="/figures" title="Capital spending, cloud revenue and prices as charts">
        Figures
      </a>
      <button
        type="button"
        className="bar-link next"
        onClick={() => atlas.go({ query: open ? undefined : THE_VIEW })}
        aria-expanded={open}
        aria-controls="console"
        title="Ask the graph in Cypher (c)"
      >
        Cypher
      </button>
      <LensMenu />
      <UndoButtons />
      <button
        type="button"
        className="bar-icon keys"
        onClick={() => openDialog("shortcuts")}
        aria-label="Keys"
        title="Keys (?)"
      >
        ?
      </button>
      <ThemeButton />
    </>
  );
}

/** Every lens with the question it answers. */
function LensMenu() {
  const { atlas } = useRoom();
  const current = useAtlas((state) => state.view.lens);
  const reads = useAtlas((state) => state.view.story !== undefined);
  return (
    <Menu
      withInitialFocusPlaceholder={false}
      position="bottom-end"
      width={360}
      shadow="none"
      withArrow={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <button type="button" className="lens-button">
          <span className="lens-word">Lens</span>
          <span className="lens-name">{lensTable.get(current)?.title ?? current}</span>
          <Icon name="down" />
        </button>
      </Menu.Target>
      <Menu.Dropdown className="lens-menu">
        {LENS_GROUPS.map((group) => (
          <Fragment key={group}>
            <Menu.Label className="lens-menu-group">{group}</Menu.Label>
            {[...lensTable.values()]
              .filter((lens) => lens.group === group)
              .map((lens) => (
                <Menu.Item
                  key={lens.id}
                  onClick={() => openLens(atlas, lens.id)}
                  aria-current={lens.id === current && !reads ? "true" : undefined}
                >
                  <span className="lens-menu-title">{lens.title}</span>
                  <span className="lens-menu-answers">{lens.answers}</span>
                </Menu.Item>
              ))}
          </Fragment>
        ))}
        <Menu.Label className="lens-menu-group">Stories and tables</Menu.Label>
        <StoryItems />
        <Menu.Item component="a" href="/formula">
          <span className="lens-menu-title">Does the formula hold?</span>
          <span className="lens-menu-answers">
            A table of companies against the three legs, with thresholds to move.
          </span>
        </Menu.Item>
        <Menu.Item component="a" href="/figures">
          <span className="lens-menu-title">Figures</span>
          <span className="lens-menu-answers">
            Capital spending, cloud revenue, prices and all else that was measured.
          </span>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The stories, which lead through the lenses; asked for when the menu opens. */
function StoryItems() {
  const { atlas } = useRoom();
  const current = useAtlas((state) => state.view.story?.id);
  return useStories().map(({ id, title, about }) => (
    <Menu.Item
      key={id}
      onClick={() => atlas.go({ story: { id, step: 1 }, select: undefined })}
      aria-current={id === current ? "true" : undefined}
    >
      <span className="lens-menu-title">Story: {title}</span>
      <span className="lens-menu-answers">{about}</span>
    </Menu.Item>
  ));
}

const THEME_WORDS = { auto: "as the system has it", light: "light", dark: "dark" } as const;

function ThemeButton() {
  const { themes } = useRoom();
  const choice = useThemeChoice();
  const words = `Theme: ${THEME_WORDS[choice]}`;
  return (
    <button type="button" className="bar-icon" onClick={themes.turn} aria-label={words} title={`${words} (d)`}>
      <Icon name={choice} />
    </button>
  );
}
