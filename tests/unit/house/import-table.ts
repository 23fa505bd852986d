/** What the modules of one place may import; `./` and the folder's own `#name` are always allowed, `../` never. */
export interface ImportRow {
  /** A folder with all below it, or one file; `server` stands for the files right in it. */
  readonly place: string;
  /** Of ours: a whole folder as `#contract`, or one file as `#graph/graph.ts`. */
  readonly ours: readonly string[];
  /** Of npm; a star stands for the rest of a name. */
  readonly thirdParties: readonly string[];
}

const reading = ["#contract", "#api", "#view", "#scene"];
const sheet = [...reading, "#paper"];
const fonts = "@fontsource-variable/*";
const panels = ["react", "react-dom", "@mantine/*", fonts];

/** Who may import whom: the one list that biome.json, README.md and the planted imports are held to. */
export const IMPORT_TABLE: readonly ImportRow[] = [
  { place: "server/contract", ours: [], thirdParties: ["zod/mini"] },
  { place: "server/problem.ts", ours: ["#contract"], thirdParties: ["zod"] },
  { place: "server/env.ts", ours: ["#contract"], thirdParties: ["zod"] },
  {
    place: "server/dataset",
    ours: ["#contract", "#server/problem.ts"],
    thirdParties: ["yaml", "zod", "d3-force", "csv-parse", "saxes", "mdast-util-from-markdown"],
  },
  {
    place: "server/graph",
    ours: ["#contract", "#server/problem.ts"],
    thirdParties: ["neo4j-driver", "recheck", "tsx", "zod"],
  },
  { place: "server/embedded", ours: ["#server/problem.ts"], thirdParties: [] },
  {
    place: "server/picture",
    ours: ["#contract", "#server/problem.ts", "#view", "#layout"],
    thirdParties: ["@resvg/resvg-wasm"],
  },
  {
    place: "server/routes",
    ours: [
      "#contract",
      "#server/problem.ts",
      "#graph/graph.ts",
      "#graph/query/query-service.ts",
      "#picture/picture.ts",
      "#picture/viewed-picture.ts",
      "#view",
    ],
    thirdParties: ["express", "zod"],
  },
  {
    place: "server",
    ours: ["#contract", "#dataset", "#graph", "#embedded", "#picture", "#routes"],
    thirdParties: ["compression", "express", "helmet", "pino", "vite", "zod"],
  },
  { place: "client/api", ours: ["#contract"], thirdParties: ["zod/mini"] },
  { place: "client/view", ours: ["#contract"], thirdParties: [] },
  { place: "client/layout", ours: ["#contract"], thirdParties: [] },
  { place: "client/scene", ours: ["#contract", "#view"], thirdParties: ["sigma", "graphology", "graphology-*"] },
  { place: "client/export", ours: ["#contract", "#view", "#scene"], thirdParties: [] },
  {
    place: "client/embed",
    // What a query's answer looks like is the console's to say.
    ours: [
      ...reading,
      "#layout",
      "#console/found-graph.ts",
      "#console/found-properties.ts",
      "#console/query-picture.ts",
    ],
    thirdParties: [fonts],
  },
  { place: "client/element", ours: ["#contract", "#view", "#scene", "#export"], thirdParties: ["react"] },
  {
    place: "client/explorer",
    ours: [...reading, "#layout", "#export", "#console/console-sheet.tsx", "#console/console-room.ts"],
    thirdParties: panels,
  },
  { place: "client/paper", ours: ["#contract", "#api", "#view"], thirdParties: ["react", "react-dom"] },
  { place: "client/formula", ours: sheet, thirdParties: panels },
  { place: "client/figures", ours: sheet, thirdParties: panels },
  { place: "client/about", ours: sheet, thirdParties: panels },
  {
    place: "client/embedding",
    ours: [...sheet, "#embed/embed-host.ts", "#embed/frame-events.ts", "#element/react-door.ts"],
    thirdParties: panels,
  },
  {
    place: "client/console",
    ours: [...reading, "#layout", "#export"],
    thirdParties: [...panels, "@codemirror/*", "@neo4j-cypher/language-support", "@tanstack/*", "d3-force", "zod/mini"],
  },
];

/** Whether the table lets a module in this row write `import … from specifier`. */
export function allows({ place, ours, thirdParties }: ImportRow, specifier: string): boolean {
  if (specifier.split("/").includes("..")) return false;
  if (specifier.startsWith("./")) return true;
  if (specifier.startsWith("node:")) return speaksNode(place);
  if (specifier.startsWith("#")) return [...ours, ...ownName(place)].some((name) => isPartOf(specifier, name));
  return thirdParties.some((name) =>
    name.endsWith("*") ? specifier.startsWith(name.slice(0, -1)) : isPartOf(specifier, name),
  );
}

/** The row as it stands in README.md. */
export function markdownRow({ place, ours, thirdParties }: ImportRow): string {
  const cells = [[place], ours, thirdParties].map((names) => names.map((name) => `\`${name}\``).join(", ") || "–");
  return `| ${cells.join(" | ")} |`;
}

/** Node's own modules are for the server, without the folder that the browser reads too. */
function speaksNode(place: string): boolean {
  return place.startsWith("server") && place !== "server/contract";
}

/** How a folder's lower parts name its upper ones. */
function ownName(place: string): readonly string[] {
  const [, folder = ""] = place.split("/");
  return folder === "" || folder.endsWith(".ts") ? [] : [`#${folder}`];
}

function isPartOf(specifier: string, name: string): boolean {
  return specifier === name || specifier.startsWith(`${name}/`);
}
