import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { elementBuild, frameBuild } from "./vite.element.ts";
import { ownPrograms, SPARED_FACTORIES } from "./vite.sigma.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the pages beside the picture have in common stands in client/paper; each page is marked in the header. */
const paperPages: Plugin = {
  name: "paper-pages",
  transformIndexHtml: {
    order: "pre",
    handler(html, { filename }) {
      const own = `href="/${basename(filename, ".html")}"`;
      const part = (name: string) => readFileSync(at(`client/paper/${name}.html`), "utf8").trim();
      return html
        .replace("<!-- paper/head.html -->", () => part("head"))
        .replace("<!-- paper/header.html -->", () => part("header").replace(own, `${own} aria-current="page"`));
    },
  },
};

export default defineConfig({
  root: at("client"),
  appType: "mpa",
  plugins: [paperPages, react(), ownPrograms, frameBuild, elementBuild],
  // The client also reads the contract, which lies outside its root.
  server: { fs: { allow: [at(".")] } },
  build: {
    outDir: at("dist"),
    emptyOutDir: true,
    target: "es2022",
    // .size-limit.mjs finds the chunks of a page in it.
    manifest: true,
    // The pages' policy forbids inline scripts; files have hashed names and are kept for ever.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: { manualPureFunctions: SPARED_FACTORIES },
      input: {
        ...Object.fromEntries(
          ["index", "formula", "figures", "about", "embedding"].map((page) => [page, at(`client/${page}.html`)]),
        ),
        "embed-host": at("client/embed/embed-host.ts"),
      },
      // Pages elsewhere ask for this one by its name.
      output: { entryFileNames: ({ name }) => (name === "embed-host" ? "[name].js" : "assets/[name]-[hash].js") },
      preserveEntrySignatures: "exports-only",
    },
  },
});
