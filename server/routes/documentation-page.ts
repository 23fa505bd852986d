import { allEndpoints, type Endpoint } from "#contract/endpoints.ts";
import { type OpenapiParameter, openapiParameters } from "#contract/openapi-parameters.ts";
import { PROBLEMS, problemTypes } from "#contract/problem.ts";
import { type Html, html, page } from "./page.ts";

/** Every address with its parameters, an example and its problems, readable without a script. */
export function documentationPage(): string {
  return page(
    "The interface",
    html`<main>
<h1>The interface of the atlas</h1>
<p>The atlas only reads: every address takes GET and HEAD, and answers JSON. The same contract as an
<a href="/api/openapi.json">OpenAPI 3.1 document</a>; the graph itself in <a href="/">the explorer</a>.</p>
<p>Every answer carries <code>X-Request-Id</code>. Answers of lenses carry an <code>ETag</code> made of the facts and the
parameters: sent back as <code>If-None-Match</code> it costs no query while nothing changed, and the answer is 304.
While the database is down, answers that were kept are given with <code>X-Atlas-Stale: 1</code>.</p>
<h2 id="addresses">Addresses</h2>
${allEndpoints().map(addressSection)}
<h2 id="problems">Problems</h2>
<p>Every failure is <code>application/problem+json</code> (RFC 9457) with <code>type</code>, <code>title</code>,
<code>status</code>, <code>detail</code> and <code>instance</code>, which holds the request’s id.</p>
${problemTypes.map(problemSection)}
</main>`,
  );
}

function addressSection({ problems, ...endpoint }: Endpoint): Html {
  const parameters = openapiParameters({ problems, ...endpoint });
  const links = problems.map((type) => html`<a href="#problem-${type}"><code>${type}</code></a>`);
  return html`<section>
<h3><code>GET ${endpoint.path}</code></h3>
<p>${endpoint.summary}</p>
${parameters.length > 0 ? parameterTable(parameters) : html`<p class="soft">No parameters.</p>`}
<p>Example: <a href="${endpoint.example}"><code>${endpoint.example}</code></a></p>
<p class="soft">Problems: ${links}</p>
</section>`;
}

function parameterTable(parameters: readonly OpenapiParameter[]): Html {
  const rows = parameters.map(
    (parameter) => html`<tr>
<td><code>${parameter.name}</code></td>
<td>${parameter.description}</td>
<td data-of="Values">${allowedValues(parameter)}</td>
<td data-of="Default">${defaultValue(parameter)}</td>
</tr>`,
  );
  return html`<table>
<thead><tr><th scope="col">Parameter</th><th scope="col">Meaning</th><th scope="col">Values</th><th scope="col">Default</th></tr></thead>
<tbody>${rows}</tbody>
</table>`;
}

function allowedValues({ schema }: OpenapiParameter): Html {
  if (schema.enum) return html`${schema.enum.join(", ")}`;
  if (schema.type === "integer") return html`${schema.minimum ?? ""} to ${schema.maximum ?? ""}`;
  if (schema.pattern !== undefined) return html`id of an entity${schema.default === "all" ? ", or all" : ""}`;
  if (schema.maxLength !== undefined) return html`text of ${schema.minLength ?? 0} to ${schema.maxLength} characters`;
  return html`text`;
}

function defaultValue({ required, schema }: OpenapiParameter): Html {
  return required ? html`<span class="soft">required</span>` : html`<code>${String(schema.default)}</code>`;
}

function problemSection(type: (typeof problemTypes)[number]): Html {
  const { status, title, about } = PROBLEMS[type];
  return html`<section id="problem-${type}">
<h3><a href="/problems/${type}"><code>${type}</code></a> · ${status}</h3>
<p>${title}. ${about}</p>
</section>`;
}
