import type { ReactElement, ReactNode, Ref } from "react";
import type {
  ErrorDetail,
  ExpandDetail,
  InitiativeGraphElement,
  ReadyDetail,
  SelectDetail,
  ViewChangeDetail,
} from "./element-interface.ts";

/* The React component as pages know it; the build copies this file into the package as its types. */

export interface InitiativeGraphProps {
  readonly lens?: string;
  /** Parameters of the lens by name, such as `{ company: "co:alibaba" }`. */
  readonly params?: Readonly<Record<string, string | number>>;
  readonly story?: string;
  readonly step?: number;
  /** Any view of the atlas, in place of lens, story and parameters. */
  readonly view?: string;
  readonly selected?: string | undefined;
  readonly server?: string;
  readonly src?: string;
  readonly live?: boolean;
  readonly theme?: "auto" | "light" | "dark";
  readonly loading?: "seen" | "click";
  readonly className?: string;
  readonly style?: Readonly<Record<string, string | number>>;
  /** For the slots `title` and `fallback`. */
  readonly children?: ReactNode;
  readonly ref?: Ref<InitiativeGraphElement>;
  readonly onReady?: (detail: ReadyDetail) => void;
  readonly onSelect?: (detail: SelectDetail) => void;
  /** Call `preventDefault` to keep the neighbours out. */
  readonly onExpand?: (detail: ExpandDetail, event: Event) => void;
  readonly onViewChange?: (detail: ViewChangeDetail) => void;
  readonly onError?: (detail: ErrorDetail) => void;
}

export type InitiativeGraphComponent = (props: InitiativeGraphProps) => ReactElement;
