import { defineElement, InitiativeGraph } from "./initiative-graph.ts";

/* The door of the package: importing it defines the element, which then needs `server` or `src`. */

defineElement("");

export { InitiativeGraph };
