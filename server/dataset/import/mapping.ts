import { readFile, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import type * as z from "zod";
import { type Fault, faultAt, sortFaults } from "#dataset/fault.ts";
import { type Path, type Place, placeWithin } from "#dataset/position.ts";
import { schemaFaults } from "#dataset/schema-faults.ts";
import { parseYaml } from "#dataset/yaml-file.ts";
import { MappingFile, type NodesFile, type RelationshipsFile } from "./mapping-schema.ts";
import { keyRemark, labelRemark } from "./reserved-names.ts";

/** Where the mapping speaks of a file, for what is wrong with the two together. */
interface Mapped {
  readonly place: Place;
}

/** A file of nodes, one a row. */
export type CsvNodes = NodesFile & Mapped & { readonly form: "nodes" };
/** A file of relationships, one a row. */
export type CsvRelationships = RelationshipsFile & Mapped & { readonly form: "relationships" };

type GraphForm = "gexf" | "graphml";

/** A file that holds nodes and relationships; `labels` and `type` are for those that it says nothing of. */
export interface GraphSource {
  readonly form: GraphForm;
  readonly file: string;
  readonly labels: string;
  readonly type: string;
}

export type Source = CsvNodes | CsvRelationships | GraphSource;

/** What is to be imported under which name; files of nodes come before files of relationships. */
export interface Mapping {
  readonly name: string;
  readonly sources: readonly Source[];
}

type MappingReading =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly faults: readonly Fault[] };

type MappingRecord = z.output<typeof MappingFile>;

const FORMS: ReadonlyMap<string, GraphForm> = new Map([
  [".gexf", "gexf"],
  [".graphml", "graphml"],
]);
const DEFAULTS = { labels: "Node", type: "LINK" };

/**
 * Reads what `--import` names: a mapping, or a GEXF or GraphML file, which is an import under its own name.
 * The files of a mapping are looked for beside it; each that is not there is a fault.
 */
export async function readMapping(file: string): Promise<MappingReading> {
  const start = { file, line: 1, column: 1 };
  const form = formOf(file);
  if (!form && !/\.ya?ml$/i.test(file)) {
    const mend = "Name a .yaml file that maps columns, or a .gexf or .graphml file.";
    return refuse([faultAt(start, "not a file that can be imported", mend)]);
  }
  if (!(await isFile(file))) return refuse([faultAt(start, "no such file", "Check the path.")]);
  if (form) return { ok: true, mapping: { name: nameAfter(file), sources: [{ form, file, ...DEFAULTS }] } };
  return parseMapping(file, await readFile(file, "utf8"));
}

async function parseMapping(file: string, text: string): Promise<MappingReading> {
  const { value, place, faults } = parseYaml(file, text);
  if (value === undefined || faults.length > 0) return refuse(faults);
  const parsed = MappingFile.safeParse(value ?? {});
  if (!parsed.success) return refuse(schemaFaults(MappingFile, parsed.error, value ?? {}, place));
  const mapping = mappingOf(parsed.data, dirname(file), place);
  const all = [...nameFaults(parsed.data, place), ...(await fileFaults(parsed.data, mapping, place))];
  return all.length > 0 ? refuse(all) : { ok: true, mapping };
}

function mappingOf({ name, nodes, graphs, relationships }: MappingRecord, folder: string, place: Place): Mapping {
  return {
    name,
    sources: [
      ...nodes.map((one, index) => ({
        ...one,
        form: "nodes" as const,
        file: join(folder, one.file),
        place: placeWithin(place, "nodes", index),
      })),
      ...graphs.map(({ file, labels = DEFAULTS.labels, type = DEFAULTS.type }) => ({
        form: formOf(file) ?? "gexf",
        file: join(folder, file),
        labels,
        type,
      })),
      ...relationships.map((one, index) => ({
        ...one,
        form: "relationships" as const,
        file: join(folder, one.file),
        place: placeWithin(place, "relationships", index),
      })),
    ],
  };
}

async function fileFaults(
  { nodes, graphs, relationships }: MappingRecord,
  { sources }: Mapping,
  place: Place,
): Promise<readonly Fault[]> {
  const pathsOf = (section: string, files: readonly unknown[]) => files.map((_, index) => [section, index, "file"]);
  const paths: readonly Path[] = [
    ...pathsOf("nodes", nodes),
    ...pathsOf("graphs", graphs),
    ...pathsOf("relationships", relationships),
  ];
  if (paths.length === 0) return [faultAt(place.at(), "nothing to import", "Add nodes:, relationships: or graphs:.")];
  const found = await Promise.all(sources.map(({ file }) => isFile(file)));
  const missing = paths.flatMap((path, index) =>
    found[index]
      ? []
      : [
          faultAt(
            place.at(...path),
            `no such file "${sources[index]?.file}"`,
            "Write its path, from this mapping's folder.",
          ),
        ],
  );
  const strange = graphs.flatMap(({ file }, index) =>
    formOf(file)
      ? []
      : [
          faultAt(
            place.at("graphs", index, "file"),
            `"${file}" is neither .gexf nor .graphml`,
            "Map CSV files by nodes: and relationships:.",
          ),
        ],
  );
  return [...missing, ...strange];
}

/** Names that the mapping itself gives and the atlas keeps for itself. */
function nameFaults({ nodes, graphs, relationships }: MappingRecord, place: Place): readonly Fault[] {
  const faultOf = (remark: readonly [string, string] | undefined, ...path: Path) =>
    remark ? [faultAt(place.at(...path), ...remark)] : [];
  const labels = nodes.flatMap(({ labels: given }, index) => {
    if (typeof given === "string") return faultOf(labelRemark(given), "nodes", index, "labels");
    if (!Array.isArray(given)) return [];
    return given.flatMap((label, at) => faultOf(labelRemark(label), "nodes", index, "labels", at));
  });
  const keys = (section: "nodes" | "relationships", kind: "node" | "relationship") =>
    (section === "nodes" ? nodes : relationships).flatMap(({ properties = {} }, index) =>
      Object.keys(properties).flatMap((key) => {
        const remark = keyRemark(key, kind);
        return remark ? [faultAt(place.key(section, index, "properties", key), ...remark)] : [];
      }),
    );
  return [
    ...labels,
    ...graphs.flatMap(({ labels: label }, index) =>
      label ? faultOf(labelRemark(label), "graphs", index, "labels") : [],
    ),
    ...keys("nodes", "node"),
    ...keys("relationships", "relationship"),
  ];
}

function refuse(faults: readonly Fault[]): MappingReading {
  return { ok: false, faults: sortFaults(faults) };
}

function formOf(file: string): GraphForm | undefined {
  return FORMS.get(extname(file).toLowerCase());
}

/** The name of a file as the name of an import: "My Graph.gexf" is "my-graph". */
function nameAfter(file: string): string {
  const slug = basename(file, extname(file))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return slug.slice(0, 63) || "graph";
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
