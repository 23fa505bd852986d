import "#scene/paper.css";
import "./evidence.css";
import "./threshold-sliders.css";
import "./formula.css";
import { createRoot } from "react-dom/client";
import { FormulaPage } from "./formula-page.tsx";

/* The door of the page that holds companies against the formula. */

const page = document.getElementById("page");
if (!page) throw new Error("formula.html has no #page.");
createRoot(page).render(<FormulaPage />);
