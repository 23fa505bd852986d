import { allEndpoints, type Endpoint } from "#contract/endpoints.ts";
import { type OpenapiParameter, openapiBody, openapiParameters } from "#contract/openapi-parameters.ts";
import { pictureEndpoint } from "#contract/picture.ts";
import { PROBLEMS, problemTypes } from "#contract/problem.ts";
import { type QueryEndpoint, queryEndpoints } from "#contract/query-endpoints.ts";
import { snapshotEndpoint } from "#contract/snapshot-endpoint.ts";
import { type Html, html, page } from "./page.ts";

/** Every address with its parameters, an example and its problems, readable without a script. */
export function documentationPage(): string {
  return page(
    "The interface",
    html`<main>
<h1>The interface of the atlas</h1>
<p>The atlas only reads: every address takes GET and HEAD, and answers JSON; free queries can also be sent as a body, and
be answered in <a href="#queries">other forms</a>. The same contract as an
<a href="/api/openapi.json">OpenAPI 3.1 document</a>; the graph itself in <a href="/">the explorer</a>.</p>
<p>Every answer carries <code>X-Request-Id</code>. Answers of lenses carry an <code>ETag</code> made of the facts and the
parameters: sent back as <code>If-None-Match</code> it costs no query while nothing changed, and the answer is 304.
While the database is down, answers that were kept are given with <code>X-Atlas-Stale: silent</code>;
while the atlas starts, those of the first screen with <code>X-Atlas-Stale: starting</code>.</p>
<h2 id="addresses">Addresses</h2>
${allEndpoints().map(addressSection)}
<h2 id="queries">Free queries</h2>
<p>One Cypher statement that only reads, from anyone. The form of the answer is named by <code>format</code> or by
<code>Accept</code>: <code>typed</code> keeps every type of Neo4j, <code>ndjson</code> and <code>csv</code> come row by row,
<code>graph</code> has what can be drawn. A parameter that JSON cannot write goes as
<code>{"$type":"Date","_value":"2024-02-29"}</code>. Send a UUID as <code>X-Query-Id</code> to cancel by it.</p>
${Object.values<QueryEndpoint>(queryEndpoints).map(querySection)}
<h2 id="pictures">Pictures</h2>
<p>Any view without a browser: put the query string of its address here, and a theme and a size if you like. What a picture
shows is written in it: title, legend, counts and date. Story steps have pictures too.</p>
${(["svg", "png"] as const).map((format) => addressSection(pictureEndpoint(format)))}
<h2 id="snapshots">Snapshots</h2>
<p>Any view frozen: its nodes, links and positions, the claims behind them and their sources, as data for the element
<code>&lt;initiative-graph src="…"&gt;</code> or as one page. Their names hold a hash of what is in them.</p>
${(["json", "html"] as const).map((form) => addressSection(snapshotEndpoint(form)))}
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

function querySection(endpoint: QueryEndpoint): Html {
  const { method, path, summary, problems, alsoAs = {} } = endpoint;
  const parameters = [...openapiParameters(endpoint), ...openapiBody(endpoint)];
  const links = problems.map((type) => html`<a href="#problem-${type}"><code>${type}</code></a>`);
  const forms = Object.keys(alsoAs).map((type) => html` <code>${type}</code>`);
  return html`<section>
<h3><code>${method.toUpperCase()} ${path}</code></h3>
<p>${summary}</p>
${parameters.length > 0 ? parameterTable(parameters) : html`<p class="soft">No parameters.</p>`}
${forms.length > 0 ? html`<p class="soft">Also as${forms}</p>` : html``}
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
  if (schema.type === "object") return html`JSON object`;
  if (schema.pattern !== undefined && schema.format === undefined)
    return html`id of an entity${schema.default === "all" ? ", or all" : ""}`;
  if (schema.maxLength !== undefined) return html`text of ${schema.minLength ?? 0} to ${schema.maxLength} characters`;
  return html`text`;
}

function defaultValue({ required, schema }: OpenapiParameter): Html {
  if (required) return html`<span class="soft">required</span>`;
  if (schema.default === undefined) return html``;
  return html`<code>${typeof schema.default === "object" ? JSON.stringify(schema.default) : String(schema.default)}</code>`;
}

function problemSection(type: (typeof problemTypes)[number]): Html {
  const { status, title, about } = PROBLEMS[type];
  return html`<section id="problem-${type}">
<h3><a href="/problems/${type}"><code>${type}</code></a> · ${status}</h3>
<p>${title}. ${about}</p>
</section>`;
}
