import "#scene/paper.css";
import "#paper/page.css";
import { createRoot } from "react-dom/client";
import { AboutPage } from "./about-page.tsx";

/* The door of the page about the data. */

const page = document.getElementById("page");
if (!page) throw new Error("about.html has no #page.");
createRoot(page).render(<AboutPage />);
