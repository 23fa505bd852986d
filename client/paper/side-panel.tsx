import "./side-panel.css";
import { type ReactNode, useEffect, useRef } from "react";

interface Props {
  /** What it is about, for who does not see it. */
  readonly label: string;
  readonly title: string;
  /** Whether it was opened by hand, so that the keyboard goes to it. */
  readonly isWanted: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What something on the page rests on: beside it, or over its foot on a narrow screen. Escape closes it. */
export function SidePanel({ label, title, isWanted, onClose, children }: Props) {
  const aside = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isWanted) aside.current?.focus({ preventScroll: true });
  }, [isWanted]);
  useEffect(() => {
    const listener = ({ key }: KeyboardEvent) => {
      if (key === "Escape") onClose();
    };
    addEventListener("keydown", listener);
    return () => removeEventListener("keydown", listener);
  }, [onClose]);
  return (
    <aside ref={aside} className="side-panel" aria-label={label} tabIndex={-1}>
      <button type="button" className="close" onClick={onClose} aria-label="Close">
        ×
      </button>
      <h2>{title}</h2>
      {children}
    </aside>
  );
}
