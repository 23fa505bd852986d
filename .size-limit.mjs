import { existsSync, readdirSync, readFileSync } from "node:fs";

/** @typedef {{ file: string, imports?: string[], dynamicImports?: string[] }} Chunk */

/**
 * What a build has written.
 * @param {string} name of its manifest
 * @returns {Record<string, Chunk>}
 */
function chunksIn(name) {
  const path = new URL(`dist/.vite/${name}.json`, import.meta.url);
  if (!existsSync(path)) throw new Error("There is no build to measure: npm run build");
  return JSON.parse(readFileSync(path, "utf8"));
}

const pageChunks = chunksIn("manifest");
const frameChunks = chunksIn("frame-manifest");

/**
 * The names of chunks and of all they import, and import later where `follow` says so.
 * @param {string[]} names
 * @param {(name: string) => boolean} follow
 * @returns {Set<string>}
 */
function reached(names, follow, chunks = pageChunks) {
  const found = new Set(names);
  for (const name of found) {
    const { imports = [], dynamicImports = [] } = chunks[name] ?? {};
    for (const next of [...imports, ...dynamicImports.filter(follow)]) found.add(next);
  }
  return found;
}

/** @param {Iterable<string>} names */
const files = (names, chunks = pageChunks) =>
  [...names].map((name) => `dist/${chunks[name]?.file}`).filter((file) => file.endsWith(".js"));

/** @param {string} name of a worker, which the manifest does not list */
const worker = (name) =>
  readdirSync(new URL("dist/assets", import.meta.url))
    .filter((file) => file.startsWith(`${name}-`) && file.endsWith(".js"))
    .map((file) => `dist/assets/${file}`);

// The picture is drawn by the scene, which pages load at once though not in one chunk with the rest.
const isScene = (name) => name.includes("scene/");
const firstPicture = reached(["index.html"], isScene);
// The console is fetched when it is opened, and so are its workers, which are no chunks of the page.
const isConsole = (name) => name.includes("console/");
const withPanels = reached(["index.html"], (name) => !isConsole(name));
const panels = [...withPanels].filter((name) => !firstPicture.has(name));
const everything = reached(["index.html"], () => true);
const consoleChunks = [...everything].filter((name) => !withPanels.has(name));
const formula = reached(["formula.html"], () => true);
const figures = reached(["figures.html"], () => true);
const about = reached(["about.html"], () => true);
const embedding = reached(["embedding.html"], () => true);
const embed = reached(["embed.html"], isScene, frameChunks);

export default [
  { name: "explorer: first picture", path: files(firstPicture), limit: "120 kB", gzip: true },
  { name: "explorer: panels", path: files(panels), limit: "250 kB", gzip: true },
  { name: "console", path: files(consoleChunks), limit: "180 kB", gzip: true },
  { name: "console: grammar", path: worker("grammar-worker"), limit: "250 kB", gzip: true },
  { name: "console: check", path: worker("lint-worker"), limit: "1600 kB", gzip: true },
  { name: "formula page", path: files(formula), limit: "120 kB", gzip: true },
  { name: "figures page", path: files(figures), limit: "120 kB", gzip: true },
  { name: "about page", path: files(about), limit: "120 kB", gzip: true },
  { name: "embedding page", path: files(embedding), limit: "120 kB", gzip: true },
  { name: "element", path: "dist/initiative-graph.js", limit: "60 kB", gzip: true },
  { name: "embed", path: files(embed, frameChunks), limit: "120 kB", gzip: true },
];
