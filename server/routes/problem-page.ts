import { allEndpoints } from "#contract/endpoints.ts";
import { PROBLEMS, type ProblemType } from "#contract/problem.ts";
import { html, page } from "./page.ts";

/** What one kind of failure means, and which addresses answer with it. */
export function problemPage(type: ProblemType): string {
  const { status, title, about } = PROBLEMS[type];
  const paths = allEndpoints().filter(({ problems }) => problems.includes(type));
  const answering = paths.map(({ path }) => html`<li><code>${path}</code></li>`);
  return page(
    title,
    html`<main>
<p class="soft"><a href="/api">The interface</a> · problem <code>${type}</code></p>
<h1>${title}</h1>
<p>${about}</p>
<p class="soft">Sent with status ${status}, as <code>application/problem+json</code> (RFC 9457).</p>
${paths.length > 0 ? html`<h2>Answered by</h2><ul>${answering}</ul>` : html``}
</main>`,
  );
}
