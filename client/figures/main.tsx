import "#scene/paper.css";
import "#scene/titles.css";
import "#paper/page.css";
import { createRoot } from "react-dom/client";
import { ThemeSwitch } from "#scene/theme-switch.ts";
import { FiguresPage } from "./figures-page.tsx";

/* The door of the page that draws what was measured. */

const page = document.getElementById("page");
if (!page) throw new Error("figures.html has no #page.");
// Light or dark as it was chosen in the explorer.
new ThemeSwitch(document.documentElement, matchMedia("(prefers-color-scheme: dark)"));
createRoot(page).render(<FiguresPage />);
