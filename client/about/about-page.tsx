import "./about-page.css";
import { useEffect, useState } from "react";
import { call } from "#api/call.ts";
import { endpoints } from "#contract/endpoints.ts";
import { useAsked } from "#paper/asked.ts";
import { Unanswered } from "#paper/unanswered.tsx";
import { CorrectFact } from "./correct-fact.tsx";
import { Counts } from "./counts.tsx";
import { DisputeList } from "./dispute-list.tsx";
import { MetricDefinitions } from "./metric-definitions.tsx";
import { Publishers } from "./publishers.tsx";

/** What the facts are, who says them, and what is not sure. */
export function AboutPage() {
  const [tries, setTries] = useState(0);
  const { last, failure } = useAsked(`about#${tries}`, async (signal) => {
    const [about, { metrics }] = await Promise.all([
      call(endpoints.about, {}, { signal }),
      call(endpoints.metrics, {}, { signal }),
    ]);
    return { about, metrics };
  });
  useEffect(() => {
    // The part that the address names was not there when the page came.
    if (last && location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }, [last]);
  if (!last) return <Unanswered failure={failure} onRetry={() => setTries(tries + 1)} />;
  const { about, metrics } = last;
  return (
    <>
      <h1>About the data</h1>
      <p className="dek">
        {about.title}. Every number and every link in the atlas is a claim that somebody made, with the date and the
        place where it was said. This page says how many there are, who made them, and where they do not agree.
      </p>
      <nav className="parts" aria-label="On this page">
        <a href="#publishers">Who says it</a>
        <a href="#disputes">Disputes</a>
        <a href="#metrics">What is measured</a>
        <a href="#licence">Licence</a>
        <a href="#correct">Correct a fact</a>
      </nav>
      <Counts about={about} />
      <Publishers about={about} />
      <DisputeList disputes={about.disputes} />
      <MetricDefinitions metrics={metrics} />
      <section id="licence">
        <h2>Licence</h2>
        <p>
          The texts of the facts are {about.licence}: use them, and say where they are from. The code is under the MIT
          licence. What sources wrote stays theirs; the atlas tells it in its own words and links to it.
        </p>
      </section>
      <CorrectFact />
    </>
  );
}
