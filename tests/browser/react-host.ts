import { fileURLToPath } from "node:url";
import { build } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A page of React around the package's component as it was built, in one script; the package's README in use. */
export async function builtReactHost(server: string): Promise<string> {
  const name = "virtual:host";
  const code = `
import { createElement, useState } from "react";
import { createRoot } from "react-dom/client";
import ${JSON.stringify(at("../../dist/initiative-graph/initiative-graph.js"))};
import { InitiativeGraph } from ${JSON.stringify(at("../../dist/initiative-graph/react.js"))};
function Host() {
  const [lens, setLens] = useState("chips");
  const [ready, setReady] = useState("");
  const graph = createElement(InitiativeGraph, { server: ${JSON.stringify(server)}, lens,
    onReady: ({ shown, view }) => setReady("ready: " + shown + " " + view) });
  const turn = createElement("button", { onClick: () => setLens("chain") }, "Look at the chain");
  return createElement("div", {}, graph, turn, createElement("p", {}, ready));
}
createRoot(document.querySelector("main")).render(createElement(Host));`;
  const host = {
    name: "host",
    resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
    load: (id: string) => (id === `\0${name}` ? code : undefined),
  };
  const [made] = [
    await build({
      root: at("../.."),
      configFile: false,
      logLevel: "error",
      define: { "process.env.NODE_ENV": '"production"' },
      plugins: [host],
      build: { write: false, target: "es2022", rolldownOptions: { input: name, output: { format: "iife" } } },
    }),
  ].flat();
  const [script] = made && "output" in made ? made.output : [];
  if (script?.type !== "chunk") throw new Error("Vite made no script of the page.");
  return script.code;
}
