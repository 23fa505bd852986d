import { type ComponentType, Suspense, useState } from "react";

interface DisclosureProps {
  readonly title: string;
  /** Fetched when it is first opened. */
  readonly Content: ComponentType;
}

/** A part of the panel that nobody needs at first, closed until it is wanted. */
export function Disclosure({ title, Content }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="params amounts" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="small-head">{title}</summary>
      {open ? (
        <Suspense fallback={<p role="status">Opening …</p>}>
          <Content />
        </Suspense>
      ) : null}
    </details>
  );
}
