import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, type InlineConfig, type Plugin } from "vite";
import { customElements, packageDescription, typeFiles } from "./client/element/package-files.ts";
import { ownPrograms, SPARED_FACTORIES } from "./vite.sigma.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const textOf = (path: string) => readFileSync(at(path), "utf8");

/** Builds `<initiative-graph>` after the pages: one script for any page, and the folder of its package. */
export const elementBuild: Plugin = {
  name: "element-build",
  apply: "build",
  async closeBundle() {
    await build(elementOf("dist", { "initiative-graph": at("client/element/main.ts") }, "iife"));
    const doors = {
      "initiative-graph": at("client/element/package-door.ts"),
      react: at("client/element/react-door.ts"),
    };
    await build({ ...elementOf("dist/initiative-graph", doors, "es"), plugins: [ownPrograms, packageFiles] });
  },
};

/**
 * Builds the page inside an iframe after the others, by itself: what it shares with them would come in some forty files, and a reader
 * of an article has none of them.
 */
export const frameBuild: Plugin = {
  name: "frame-build",
  apply: "build",
  async closeBundle() {
    await build({
      root: at("client"),
      configFile: false,
      logLevel: "warn",
      plugins: [ownPrograms],
      build: {
        outDir: at("dist"),
        emptyOutDir: false,
        copyPublicDir: false,
        target: "es2022",
        manifest: ".vite/frame-manifest.json",
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: { embed: at("client/embed.html") },
          treeshake: { manualPureFunctions: SPARED_FACTORIES },
          output: {
            codeSplitting: {
              // What is needed at once is one file, and what draws is another.
              groups: [
                { name: "frame", tags: ["$initial"], priority: 2 },
                { name: "scene", test: /\/client\/scene\/scene\.ts$/, priority: 1 },
              ],
            },
          },
        },
      },
    });
  },
};

function elementOf(outDir: string, entry: Readonly<Record<string, string>>, format: "iife" | "es"): InlineConfig {
  return {
    root: at("client"),
    configFile: false,
    logLevel: "warn",
    plugins: [ownPrograms],
    resolve: {
      alias: {
        graphology: at("client/element/small-graph.ts"),
        events: at("client/element/small-emitter.ts"),
        "#view/visible-rows.ts": at("client/element/whole-rows.ts"),
      },
    },
    // A library's dependencies ask for it; a page has none.
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      outDir: at(outDir),
      emptyOutDir: false,
      copyPublicDir: false,
      target: "es2022",
      minify: true,
      lib: { entry, formats: [format], name: "InitiativeGraphElement", fileName: (_, name) => `${name}.js` },
      rolldownOptions: {
        external: ["react"],
        // What only checks the contract's shapes, or lists names, is not called here: the element brings a smaller parser.
        treeshake: { manualPureFunctions: ["z", "optional", "Object.keys", ...SPARED_FACTORIES] },
      },
    },
  };
}

/** What stands in the package beside its scripts. */
const packageFiles: Plugin = {
  name: "package-files",
  generateBundle() {
    const { version } = JSON.parse(textOf("package.json"));
    const json = (value: object) => `${JSON.stringify(value, undefined, 2)}\n`;
    const files = {
      "README.md": textOf("client/element/package/README.md"),
      LICENSE: textOf("LICENSE"),
      "package.json": json(packageDescription(version)),
      "custom-elements.json": json(customElements()),
      ...typeFiles(textOf("client/element/element-interface.ts"), textOf("client/element/react-interface.ts")),
    };
    for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: "asset", fileName, source });
  },
};
