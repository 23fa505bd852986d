import "#scene/paper.css";
import "#scene/titles.css";
import "#paper/page.css";
import "#paper/article.css";
import { createRoot } from "react-dom/client";
import { ThemeSwitch } from "#scene/theme-switch.ts";
import { AboutPage } from "./about-page.tsx";

/* The door of the page about the data. */

const page = document.getElementById("page");
if (!page) throw new Error("about.html has no #page.");
// Light or dark as it was chosen in the explorer.
new ThemeSwitch(document.documentElement, matchMedia("(prefers-color-scheme: dark)"));
createRoot(page).render(<AboutPage />);
