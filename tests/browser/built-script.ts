import { fileURLToPath } from "node:url";
import { compile } from "svelte/compiler";
import { build, type Plugin } from "vite";
import { compileScript, parse } from "vue/compiler-sfc";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const FOLDER = "/host/";
/** The package as it was built, under the name that it has for who installs it. */
const PACKAGE: Readonly<Record<string, string>> = {
  "initiative-graph": at("../../dist/initiative-graph/initiative-graph.js"),
  "initiative-graph/react": at("../../dist/initiative-graph/react.js"),
};

/**
 * The script of somebody's page, built of their files: modules, `.jsx` of React, `.vue` and `.svelte` components, which may import
 * our package.
 *
 * @param files texts by name; `main.js` is where it begins
 */
export async function builtScript(files: Readonly<Record<string, string>>): Promise<string> {
  const page: Plugin = {
    name: "page",
    enforce: "pre",
    resolveId(id, importer) {
      if (id === `${FOLDER}main.js`) return id;
      if (!importer?.startsWith(FOLDER)) return undefined;
      if (id.startsWith("./")) return `${FOLDER}${id.slice(2)}`;
      // As if the page were installed where we are.
      return PACKAGE[id] ?? this.resolve(id, at("./page.js"), { skipSelf: true });
    },
    load: (id) => {
      const text = id.startsWith(FOLDER) ? files[id.slice(FOLDER.length)] : undefined;
      return text === undefined ? undefined : compiled(id, text);
    },
  };
  const [made] = [
    await build({
      root: at("../.."),
      configFile: false,
      logLevel: "error",
      define: { "process.env.NODE_ENV": '"production"', __VUE_OPTIONS_API__: "false" },
      oxc: { jsx: { runtime: "automatic", development: false } },
      plugins: [page],
      build: {
        write: false,
        target: "es2022",
        minify: false,
        rolldownOptions: { input: `${FOLDER}main.js`, output: { format: "iife" } },
      },
    }),
  ].flat();
  const [script] = made && "output" in made ? made.output : [];
  if (script?.type !== "chunk") throw new Error("Vite made no script of the page.");
  return script.code;
}

/** Components as the frameworks' own plugins for Vite compile them. */
function compiled(id: string, text: string) {
  if (id.endsWith(".svelte")) {
    const { js } = compile(text, { filename: id, generate: "client", css: "injected" });
    return { code: js.code, moduleType: "js" as const };
  }
  if (id.endsWith(".vue")) {
    const isCustomElement = (tag: string) => tag === "initiative-graph";
    const { descriptor } = parse(text, { filename: id });
    const templateOptions = { compilerOptions: { isCustomElement } };
    return {
      code: compileScript(descriptor, { id, inlineTemplate: true, templateOptions }).content,
      moduleType: "js" as const,
    };
  }
  return { code: text, moduleType: id.endsWith(".jsx") ? ("jsx" as const) : ("js" as const) };
}
