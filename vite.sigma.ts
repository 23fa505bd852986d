import type { Plugin } from "vite";

/** Sigma's own programs, which its settings name, although ours take their places: what draws nothing is not sent. */
const SPARED = ["circle: NodeCircleProgram", "arrow: EdgeArrowProgram,", "line: EdgeRectangleProgram"];

/** Leaves sigma's own programs out of a build; with `SPARED_FACTORIES`, nothing is left of them. */
export const ownPrograms: Plugin = {
  name: "own-programs",
  transform: {
    filter: { id: /sigma-settings\.esm\.js$/ },
    handler(code) {
      const missing = SPARED.find((words) => !code.includes(words));
      if (missing) throw new Error(`sigma's settings have no "${missing}" any more: see vite.sigma.ts`);
      return { code: SPARED.reduce((left, words) => left.replace(words, ""), code), map: null };
    },
  },
};

/** What makes them does nothing else. */
export const SPARED_FACTORIES = ["createEdgeArrowHeadProgram", "createEdgeClampedProgram", "createEdgeArrowProgram"];
