import { createTheme } from "@mantine/core";

/** What Mantine has to know in script; its colours and letters are set in print.css. */
export const mantineTheme = createTheme({
  fontFamily: "var(--sans)",
  headings: { fontFamily: "var(--serif)" },
  defaultRadius: "xs",
  cursorType: "pointer",
  respectReducedMotion: true,
});
