import "#scene/paper.css";
import "#paper/page.css";
import { createRoot } from "react-dom/client";
import { FiguresPage } from "./figures-page.tsx";

/* The door of the page that draws what was measured. */

const page = document.getElementById("page");
if (!page) throw new Error("figures.html has no #page.");
createRoot(page).render(<FiguresPage />);
