import { useState } from "react";
import type { About } from "#contract/about.ts";

const AT_FIRST = 20;

/** Who says it: claims and sources by publisher, as bars to be read at a glance. */
export function Publishers({ about: { publishers } }: { readonly about: About }) {
  const [all, setAll] = useState(false);
  const shown = all ? publishers : publishers.slice(0, AT_FIRST);
  const most = Math.max(1, ...publishers.map(({ claims }) => claims));
  return (
    <section id="publishers">
      <h2>Who says it</h2>
      <p className="soft">
        {publishers.length} publishers, by the number of claims they support. A claim with two sources counts for both.
      </p>
      <table className="publishers">
        <thead>
          <tr>
            <th scope="col">Publisher</th>
            <th scope="col">Sources</th>
            <th scope="col">Claims</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ publisher, sources, claims }) => (
            <tr key={publisher}>
              <th scope="row">{publisher}</th>
              <td>{sources}</td>
              <td>
                <span className="amount">{claims}</span>
                <i className="share" style={{ width: `${(70 * claims) / most}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < publishers.length && (
        <button type="button" className="plain-link" onClick={() => setAll(true)}>
          {publishers.length - shown.length} more publishers
        </button>
      )}
    </section>
  );
}
