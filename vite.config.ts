import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { elementBuild } from "./vite.element.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at("client"),
  appType: "mpa",
  plugins: [react(), elementBuild],
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
      input: {
        ...Object.fromEntries(
          ["index", "formula", "figures", "about", "embedding", "embed"].map((page) => [
            page,
            at(`client/${page}.html`),
          ]),
        ),
        "embed-host": at("client/embed/embed-host.ts"),
      },
      // Pages elsewhere ask for this one by its name.
      output: { entryFileNames: ({ name }) => (name === "embed-host" ? "[name].js" : "assets/[name]-[hash].js") },
      preserveEntrySignatures: "exports-only",
    },
  },
});
