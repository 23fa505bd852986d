import { type Html, html, page } from "#routes/page.ts";
import { type StartupProgress, type Step, seconds } from "./startup-progress.ts";

/** Where the waiting page finds its script, and how its script knows the waiting page from what comes after it. */
export const WAITING_SCRIPT_PATH = "/starting.js";
export const WAITING_HEADER = "X-Atlas-Starting";

const STATES = { waiting: "to come", running: "now", done: "done", failed: "failed" } as const;

/** A page that tells each step with its state and time, and makes way for the real one by itself. */
export function waitingPage(progress: StartupProgress): string {
  const steps = progress.steps();
  return page(
    "Starting",
    html`<main>
<h1>The atlas is starting</h1>
<p role="status">${summary(steps)}</p>
<ol class="steps">
${steps.map(stepLine)}
</ol>
<p class="soft">This page makes way by itself. The first start takes longest: Neo4j is fetched and the explorer is built.</p>
</main>`,
    html`<script src="${WAITING_SCRIPT_PATH}" defer></script>
<noscript><meta http-equiv="refresh" content="2"></noscript>`,
  );
}

function stepLine({ title, state, detail, elapsedMs }: Step): Html {
  const time = state === "waiting" ? "" : seconds(elapsedMs);
  return html`<li class="${state}"><span class="what">${title}${detail && ` – ${detail}`}</span>
<span>${STATES[state]}</span><span>${time}</span></li>`;
}

/** Changes only when a step begins or ends, so that a screen reader is not told every second. */
function summary(steps: readonly Step[]): string {
  const done = steps.filter(({ state }) => state === "done").length;
  const running = steps.filter(({ state }) => state === "running").map(({ title }) => title);
  return `${done} of ${steps.length} steps done${running.length > 0 ? `; now: ${running.join(", ")}` : ""}.`;
}

/** Asks for the same address every second: the steps are shown anew, and anything else is loaded in place of the page. */
export const WAITING_SCRIPT = `const status = document.querySelector("[role=status]");
async function look() {
  try {
    const response = await fetch(location.href, { headers: { accept: "text/html" }, cache: "no-store" });
    if (!response.headers.has("${WAITING_HEADER}")) return location.reload();
    const next = new DOMParser().parseFromString(await response.text(), "text/html");
    document.querySelector(".steps").replaceWith(next.querySelector(".steps"));
    const text = next.querySelector("[role=status]").textContent;
    if (status.textContent !== text) status.textContent = text;
  } catch {
    status.textContent = "The server does not answer any more; its terminal says why.";
  }
  setTimeout(look, 1000);
}
setTimeout(look, 1000);
`;
