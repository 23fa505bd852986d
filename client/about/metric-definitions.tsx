import type { MetricList } from "#contract/figures.ts";

const UNIT_WORDS: Readonly<Record<MetricList["metrics"][number]["unit"], string>> = {
  money: "money, in the currency of the source",
  percent: "percent",
  times: "times",
  count: "a count",
  months: "months",
  rank: "a place in a ranking",
  users: "people",
  chips: "chips",
  parameters: "parameters",
};

/** What the numbers measure, said once for each. */
export function MetricDefinitions({ metrics }: { readonly metrics: MetricList["metrics"] }) {
  return (
    <section id="metrics">
      <h2>What is measured</h2>
      <p className="soft">
        {metrics.length} measures. Amounts are plain numbers in the currency their source gave; a fiscal year carries
        its dates.
      </p>
      <dl className="metrics">
        {metrics.map(({ id, label, unit, definition, figures }) => (
          <div key={id} id={id}>
            <dt>
              <a href={`/figures?metric=${id}`}>{label}</a>
              <span className="soft">
                {UNIT_WORDS[unit]} · {figures} {figures === 1 ? "figure" : "figures"}
              </span>
            </dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
