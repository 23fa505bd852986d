import "./arrange.css";
import { Menu } from "@mantine/core";
import type { ReactNode } from "react";
import { useArrangeCommands, useTool } from "./arrange-commands.ts";
import type { Command } from "./command.ts";

interface ArrangeMenuProps {
  readonly children: ReactNode;
  readonly className?: string;
  /** What comes first, where it has no button of its own. */
  readonly first?: Command;
}

/** All ways to select and arrange, behind one button; while a box or lasso is to be drawn, the button says so. */
export function ArrangeMenu({ children, className, first }: ArrangeMenuProps) {
  const arranging = useArrangeCommands();
  const commands = first ? [first, ...arranging] : arranging;
  const tool = useTool();
  return (
    <Menu
      withInitialFocusPlaceholder={false}
      shadow="none"
      position="bottom-end"
      width={250}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <button
          type="button"
          className={className}
          data-tool={tool}
          aria-label={tool === "hand" ? "Select and arrange" : `Select and arrange: ${tool}`}
          title="Select and arrange"
        >
          {children}
        </button>
      </Menu.Target>
      <Menu.Dropdown className="arrange-menu">
        {commands.map(({ label, key, run }) => (
          <Menu.Item key={label} onClick={run} rightSection={key ? <kbd>{key}</kbd> : null}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
