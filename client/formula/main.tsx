import "#scene/paper.css";
import "#scene/titles.css";
import "#paper/page.css";
import "./evidence.css";
import "./threshold-sliders.css";
import "./formula.css";
import "./matrix.css";
import { createRoot } from "react-dom/client";
import { ThemeSwitch } from "#scene/theme-switch.ts";
import { FormulaPage } from "./formula-page.tsx";

/* The door of the page that holds companies against the formula. */

const page = document.getElementById("page");
if (!page) throw new Error("formula.html has no #page.");
// Light or dark as it was chosen in the explorer.
new ThemeSwitch(document.documentElement, matchMedia("(prefers-color-scheme: dark)"));
createRoot(page).render(<FormulaPage />);
