import { useState } from "react";
import { InitiativeGraph } from "#element/react-door.ts";
import { Code } from "./example.tsx";
import { reactCode, svelteCode, VUE_OPTIONS, vueCode } from "./framework-code.ts";

/** The element in frameworks: React's live, since this page is made with it, and the same for Vue and Svelte. */
export function Frameworks() {
  const { origin } = location;
  return (
    <>
      <section id="react">
        <h2>React</h2>
        <p>The package brings a thin wrapper with types: properties are properties, events are functions.</p>
        <ReactPicture />
        <Code text={reactCode(origin)} />
      </section>
      <section id="vue">
        <h2>Vue</h2>
        <p>The tag works as it is, and makes the same. Vue’s compiler is told that it is none of its own.</p>
        <Code text={vueCode(origin)} />
        <p className="soft">In vite.config.js:</p>
        <Code text={VUE_OPTIONS} />
      </section>
      <section id="svelte">
        <h2>Svelte</h2>
        <p>The tag works as it is, with properties and events like those of any other.</p>
        <Code text={svelteCode(origin)} />
      </section>
    </>
  );
}

/** What `reactCode` says; the element's script is on the page already. */
function ReactPicture() {
  const [lens, setLens] = useState("chips");
  const [chosen, setChosen] = useState<string>();
  return (
    <>
      <div className="made">
        <InitiativeGraph lens={lens} onSelect={({ name }) => setChosen(name)} />
      </div>
      <p className="orders">
        <button type="button" className="plain-link" onClick={() => setLens("chain")}>
          Look at the chain
        </button>
        <span className="soft">{chosen === undefined ? "Nothing is chosen." : `Chosen: ${chosen}`}</span>
      </p>
    </>
  );
}
