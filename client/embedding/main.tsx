import "#scene/paper.css";
import "#scene/titles.css";
import "#paper/page.css";
import "#paper/article.css";
import { createRoot } from "react-dom/client";
import { ThemeSwitch } from "#scene/theme-switch.ts";
import { EmbeddingPage } from "./embedding-page.tsx";

/* The door of the page of examples. */

const page = document.getElementById("page");
if (!page) throw new Error("embedding.html has no #page.");
// Light or dark as it was chosen in the explorer.
new ThemeSwitch(document.documentElement, matchMedia("(prefers-color-scheme: dark)"));
createRoot(page).render(<EmbeddingPage />);
