import { type ReactNode, useState } from "react";
import { lensTable } from "#view/lens-table.ts";
import { lensView } from "#view/view-state.ts";
import { useConsole, useKept } from "./console-context.ts";
import { type KeptQuery, matching } from "./kept-queries.ts";
import { viewCypher } from "./open-console.ts";
import { samples } from "./written-queries.ts";

interface Offered {
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly cypher: string;
  readonly params: Readonly<Record<string, string>>;
  readonly remove?: () => void;
}

/** Statements to begin with: samples, the lenses' own, what was saved and what was run; one box searches all. */
export function QueryList() {
  const { history, saved } = useConsole();
  const [words, setWords] = useState("");
  const kept = useKept(saved);
  const asked = useKept(history);
  const groups: readonly (readonly [string, readonly Offered[]])[] = [
    ["Saved", kept.map((query) => keptOffer(query, () => saved.remove(query)))],
    ["Samples", samples.map((sample) => ({ ...sample, key: sample.id, name: sample.title, about: "" }))],
    ["Lenses", [...lensTable.values()].map(lensOffer)],
    ["History", asked.map((query) => keptOffer(query, () => history.remove(query)))],
  ];
  const found = groups.map(([title, offers]) => [title, matching(offers, words)] as const);
  const isNothing = found.every(([, offers]) => offers.length === 0);
  return (
    <div className="query-list">
      <input
        type="search"
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
        placeholder="Search samples, lenses, saved queries, history"
        aria-label="Search the queries"
      />
      {found.map(([title, offers]) => (
        <Group key={title} title={title} offers={offers} />
      ))}
      {isNothing ? <p className="console-empty">No query has these words.</p> : null}
    </div>
  );
}

function Group({ title, offers }: { readonly title: string; readonly offers: readonly Offered[] }): ReactNode {
  const { desk } = useConsole();
  if (offers.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="small-head">{title}</h3>
      <ul>
        {offers.map(({ key, name, about, cypher, params, remove }) => (
          <li key={key}>
            <button type="button" className="query-offer" onClick={() => desk.open(cypher, params)}>
              <b>{name}</b>
              {about ? <span>{about}</span> : null}
            </button>
            {remove ? (
              <button type="button" className="query-remove" onClick={remove} aria-label={`Forget ${name}`}>
                ×
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function keptOffer({ cypher, params, name, at }: KeptQuery, remove: () => void): Offered {
  const line = cypher
    .split("\n")
    .filter((one) => !one.startsWith("//"))
    .join(" ")
    .replaceAll(/\s+/g, " ")
    .slice(0, 140);
  const when = new Date(at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
  return { key: `${at} ${cypher}`, name: name || line, about: name ? line : when, cypher, params, remove };
}

function lensOffer({
  id,
  title,
  answers,
}: {
  readonly id: string;
  readonly title: string;
  readonly answers: string;
}): Offered {
  return { key: id, name: title, about: answers, ...viewCypher(lensView(id)) };
}
