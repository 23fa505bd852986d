import { ATTRIBUTES, CSS_PROPERTIES, EVENTS, LENS_PARAMETERS, METHODS, PARTS, SLOTS } from "./element-description.ts";

const NAME = "initiative-graph";
type Told = Readonly<Record<string, string>>;

/** What editors and documentation read of the element. Source: the schema of custom-elements-manifest, version 2.1.0. */
export function customElements(): object {
  const told = (names: Told) => Object.entries(names).map(([name, description]) => ({ name, description }));
  const text = (type: string) => ({ type: { text: type } });
  const parameters = LENS_PARAMETERS.map((name) => ({ name, description: "A parameter of lenses that have one." }));
  const declaration = {
    kind: "class",
    name: "InitiativeGraph",
    tagName: NAME,
    customElement: true,
    superclass: { name: "HTMLElement" },
    description: "A picture of the Initiative Atlas in any page: live, or from a snapshot.",
    attributes: [...told(ATTRIBUTES), ...parameters].map((one) => ({
      ...one,
      ...text(one.name === "live" ? "boolean" : "string"),
    })),
    members: told(METHODS).map((one) => ({ kind: "method", ...one })),
    events: told(EVENTS).map((one) => ({ ...one, ...text("CustomEvent") })),
    slots: told(SLOTS),
    cssParts: told(PARTS),
    cssProperties: told(CSS_PROPERTIES),
  };
  const path = `${NAME}.js`;
  const declared = { name: "InitiativeGraph", module: path };
  return {
    schemaVersion: "2.1.0",
    modules: [
      {
        kind: "javascript-module",
        path,
        declarations: [declaration],
        exports: [
          { kind: "js", name: "InitiativeGraph", declaration: declared },
          { kind: "custom-element-definition", name: NAME, declaration: declared },
        ],
      },
    ],
  };
}

/** The package.json of the package; React is only needed by who imports the component. */
export function packageDescription(version: string): object {
  return {
    name: NAME,
    version,
    description: "A picture of the Initiative Atlas in any page: one element, live or from a snapshot.",
    license: "MIT",
    type: "module",
    sideEffects: ["./initiative-graph.js", "./react.js"],
    exports: {
      ".": { types: "./initiative-graph.d.ts", default: "./initiative-graph.js" },
      "./react": { types: "./react.d.ts", default: "./react.js" },
      "./custom-elements.json": "./custom-elements.json",
    },
    customElements: "custom-elements.json",
    files: ["*.js", "*.d.ts", "custom-elements.json", "README.md", "LICENSE"],
    peerDependencies: { react: ">=18" },
    peerDependenciesMeta: { react: { optional: true } },
  };
}

const GRAPH_VALUE = `
/** The class of the element; importing this module defines the tag. */
export declare const InitiativeGraph: { new (): InitiativeGraphElement; prototype: InitiativeGraphElement };
`;
const REACT_VALUE = `
export declare const InitiativeGraph: InitiativeGraphComponent;
`;

/** The types of the package, from the sources of the two interfaces. */
export function typeFiles(element: string, react: string): Readonly<Record<string, string>> {
  return {
    "initiative-graph.d.ts": `${element}${GRAPH_VALUE}`,
    "react.d.ts": `${react.replace('"./element-interface.ts"', '"./initiative-graph.js"')}${REACT_VALUE}`,
  };
}
