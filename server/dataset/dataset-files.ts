import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type * as z from "zod";
import { type Fault, faultAt } from "./fault.ts";
import { type Place, placeWithin } from "./position.ts";
import {
  AboutRecord,
  ClaimRecord,
  DatasetFile,
  DisputeRecord,
  EntityRecord,
  MetricRecord,
  PredicateRecord,
  SourceRecord,
} from "./schema.ts";
import { schemaFaults } from "./schema-faults.ts";
import { AssessmentRecord, ReviewRecord, RuleRecord } from "./verdict-schema.ts";
import { parseYaml } from "./yaml-file.ts";

/** A record that fits its schema, and where it stands. */
export interface Placed<T> {
  readonly record: T;
  readonly place: Place;
}

/** The records of all files of a dataset, in the order of file names and lines. */
export interface DatasetFiles {
  readonly about: readonly Placed<AboutRecord>[];
  readonly predicates: readonly Placed<PredicateRecord>[];
  readonly metrics: readonly Placed<MetricRecord>[];
  readonly sources: readonly Placed<SourceRecord>[];
  readonly entities: readonly Placed<EntityRecord>[];
  readonly claims: readonly Placed<ClaimRecord>[];
  readonly disputes: readonly Placed<DisputeRecord>[];
  readonly rules: readonly Placed<RuleRecord>[];
  readonly assessments: readonly Placed<AssessmentRecord>[];
  readonly reviews: readonly Placed<ReviewRecord>[];
  /** Ids and keys of records that do not fit their schema, so that what points to them is not called dangling. */
  readonly broken: ReadonlySet<string>;
  /** Whether every file could be read as YAML; where not, what seems missing may stand in the unread one. */
  readonly complete: boolean;
  readonly faults: readonly Fault[];
}

type Section = Exclude<keyof typeof DatasetFile.shape, "about">;

/** Reads every .yaml and .yml file under `folder`. Nothing is thrown for what the files hold: see `faults`. */
export async function readDatasetFiles(folder: string): Promise<DatasetFiles> {
  const names = await readdir(folder, { recursive: true }).catch(() => undefined);
  const yaml = (names ?? []).filter((name) => /\.ya?ml$/.test(name)).sort();
  if (yaml.length === 0) {
    const what = names ? "no .yaml file in this folder" : "no such folder";
    return {
      ...EMPTY,
      faults: [faultAt({ file: folder, line: 1, column: 1 }, what, "Name the folder that holds the dataset.")],
    };
  }
  const texts = await Promise.all(yaml.map((name) => readFile(join(folder, name), "utf8")));
  return texts.map((text, index) => parseDatasetFile(join(folder, yaml[index] ?? ""), text)).reduce(joinFiles, EMPTY);
}

const EMPTY: DatasetFiles = {
  about: [],
  predicates: [],
  metrics: [],
  sources: [],
  entities: [],
  claims: [],
  disputes: [],
  rules: [],
  assessments: [],
  reviews: [],
  broken: new Set(),
  complete: true,
  faults: [],
};

/** The records of both, those of `a` first. */
export function joinFiles(a: DatasetFiles, b: DatasetFiles): DatasetFiles {
  return {
    about: [...a.about, ...b.about],
    predicates: [...a.predicates, ...b.predicates],
    metrics: [...a.metrics, ...b.metrics],
    sources: [...a.sources, ...b.sources],
    entities: [...a.entities, ...b.entities],
    claims: [...a.claims, ...b.claims],
    disputes: [...a.disputes, ...b.disputes],
    rules: [...a.rules, ...b.rules],
    assessments: [...a.assessments, ...b.assessments],
    reviews: [...a.reviews, ...b.reviews],
    broken: new Set([...a.broken, ...b.broken]),
    complete: a.complete && b.complete,
    faults: [...a.faults, ...b.faults],
  };
}

/** The records of one file. An empty file is one without records. */
export function parseDatasetFile(file: string, text: string): DatasetFiles {
  const { value, place, faults: syntaxFaults } = parseYaml(file, text);
  const faults = [...syntaxFaults];
  if (value === undefined) return { ...EMPTY, complete: false, faults };
  const sections = asMapping(value ?? {});
  const broken = new Set<string>();
  const shape = DatasetFile.safeParse(sections ? shallow(sections) : value);
  if (!shape.success) faults.push(...schemaFaults(DatasetFile, shape.error, value, place));

  function records<T>(section: Section, schema: z.ZodType<T>): readonly Placed<T>[] {
    const items = sections?.[section];
    if (!Array.isArray(items)) return [];
    return items.flatMap((item, index) => record(schema, item, placeWithin(place, section, index)));
  }
  function record<T>(schema: z.ZodType<T>, item: unknown, at: Place): readonly Placed<T>[] {
    const parsed = schema.safeParse(item);
    if (parsed.success) return [{ record: parsed.data, place: at }];
    faults.push(...schemaFaults(schema, parsed.error, item, at));
    for (const handle of [asMapping(item)?.id, asMapping(item)?.key])
      if (typeof handle === "string") broken.add(handle);
    return [];
  }
  const about = sections?.about === undefined ? [] : record(AboutRecord, sections.about, placeWithin(place, "about"));
  return {
    about,
    predicates: records("predicates", PredicateRecord),
    metrics: records("metrics", MetricRecord),
    sources: records("sources", SourceRecord),
    entities: records("entities", EntityRecord),
    claims: records("claims", ClaimRecord),
    disputes: records("disputes", DisputeRecord),
    rules: records("rules", RuleRecord),
    assessments: records("assessments", AssessmentRecord),
    reviews: records("reviews", ReviewRecord),
    broken,
    complete: true,
    faults,
  };
}

/** The file's own keys with empty lists, so that its schema judges keys and lists and the records are judged one by one. */
function shallow(sections: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(sections).filter(([key]) => key !== "about");
  return Object.fromEntries(entries.map(([key, value]) => [key, Array.isArray(value) ? [] : value]));
}

function asMapping(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
