/** The element in a component of Vue, with a property and an event. @param server origin of the atlas */
export function vueCode(server: string): string {
  return `<script setup>
import "initiative-graph";
import { ref } from "vue";
const lens = ref("chips");
const chosen = ref("");
</script>

<template>
  <initiative-graph server="${server}" :lens="lens" @select="chosen = $event.detail.name" />
  <button @click="lens = 'chain'">Look at the chain</button>
  <p>{{ chosen }}</p>
</template>`;
}

/** What tells Vue's compiler that the tag is none of its own; in the settings of Vite. */
export const VUE_OPTIONS = `plugins: [
  vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "initiative-graph" } } }),
]`;

/** The same in a component of Svelte. */
export function svelteCode(server: string): string {
  return `<script>
  import "initiative-graph";
  let lens = $state("chips");
  let chosen = $state("");
</script>

<initiative-graph server="${server}" {lens} onselect={({ detail }) => (chosen = detail.name)}></initiative-graph>
<button onclick={() => (lens = "chain")}>Look at the chain</button>
<p>{chosen}</p>`;
}

/** The same in a component of React; with the wrapper of the package. */
export function reactCode(server: string): string {
  return `import "initiative-graph";
import { InitiativeGraph } from "initiative-graph/react";
import { useState } from "react";

export function Picture() {
  const [lens, setLens] = useState("chips");
  const [chosen, setChosen] = useState("");
  return (
    <>
      <InitiativeGraph server="${server}" lens={lens} onSelect={({ name }) => setChosen(name)} />
      <button onClick={() => setLens("chain")}>Look at the chain</button>
      <p>{chosen}</p>
    </>
  );
}`;
}
