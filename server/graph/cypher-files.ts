import { readdirSync, readFileSync } from "node:fs";

const CYPHER = new URL("../../cypher/", import.meta.url);
const folders = new Map<string, ReadonlyMap<string, string>>();

/** The text of every .cypher file of a folder in cypher/, by file name without its ending, in alphabetical order; read once. */
export function cypherFiles(folder: string): ReadonlyMap<string, string> {
  const known = folders.get(folder);
  if (known) return known;
  const names = readdirSync(new URL(`${folder}/`, CYPHER))
    .filter((name) => name.endsWith(".cypher"))
    .sort();
  const files = new Map(
    names.map((name) => [name.slice(0, -".cypher".length), readFileSync(new URL(`${folder}/${name}`, CYPHER), "utf8")]),
  );
  folders.set(folder, files);
  return files;
}

/** The statement in `cypher/<folder>/<name>.cypher`. A missing file is a bug: throws an Error that names it. */
export function cypherFile(folder: string, name: string): string {
  const text = cypherFiles(folder).get(name);
  if (text === undefined) throw new Error(`There is no cypher/${folder}/${name}.cypher.`);
  return text;
}

/** The statements of a file, which stand apart by a semicolon at the end of a line. */
export function splitStatements(text: string): readonly string[] {
  return text
    .split(/;[ \t]*$/m)
    .map((statement) => statement.trim())
    .filter(Boolean);
}
