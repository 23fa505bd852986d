/** How to mend what is wrong. */
export function CorrectFact() {
  return (
    <section id="correct">
      <h2>Correct a fact</h2>
      <p>The facts are plain text files, one for each company or topic, in the folder cypher/dataset of the atlas.</p>
      <ol>
        <li>Find the claim: select its entity in the picture, and read its sources.</li>
        <li>
          Put your source beside the others, with publisher, title, date, and the day you read it. A claim without a
          source is refused.
        </li>
        <li>
          Write what it says as a claim, in your own words, with a plain number, its currency and its period. Where it
          cannot hold beside another claim, write a dispute with one sentence on why. A claim that was wrong is marked
          as withdrawn and is not deleted.
        </li>
        <li>
          Run <code>npm run load -- --check</code>, which names every fault with its line, and then{" "}
          <code>npm run load</code>.
        </li>
      </ol>
      <p>
        README.md shows a claim line by line, and CONTRIBUTING.md says what is checked. All that is here can be had as
        data at <a href="/api">/api</a>.
      </p>
    </section>
  );
}
