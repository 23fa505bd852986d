const PATHS = {
  search: "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.6 10.6 14 14",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  fit: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
  select: "M3 5V3h2M8 3h2M13 5V3h-2M3 8v2M3 13h2M7.5 7.5l2.2 6 1.2-2.6 2.6-1.2Z",
  close: "m4 4 8 8M12 4l-8 8",
  down: "m4 6 4 4 4-4",
  back: "m10 3.5-4.5 4.5 4.5 4.5",
  next: "m6 3.5 4.5 4.5L6 12.5",
  undo: "M6 3 2.8 6.2 6 9.4M3 6.2h6.4a3.6 3.6 0 0 1 0 7.2H6",
  redo: "M10 3l3.2 3.2L10 9.4M13 6.2H6.6a3.6 3.6 0 0 0 0 7.2H10",
  out: "M6 3.5H3.5v9h9V10M9 2.5h4.5V7M13.5 2.5 7.5 8.5",
  play: "M5 3v10l8-5Z",
  pause: "M5.5 3.5v9M10.5 3.5v9",
  auto: "M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2ZM8 2.2v11.6",
  light:
    "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.2 1.2M11.8 11.8 13 13M13 3l-1.2 1.2M4.2 11.8 3 13",
  dark: "M13.5 9.6A6 6 0 0 1 6.4 2.5a6 6 0 1 0 7.1 7.1Z",
} as const;

/** A small line drawing in the colour of the text; says nothing to screen readers. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg className="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
