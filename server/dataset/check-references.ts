import type { DatasetFiles } from "./dataset-files.ts";
import { type Fault, faultAt } from "./fault.ts";
import { nearestWord } from "./nearest-word.ts";
import type { Place } from "./position.ts";

type Has = (what: string, handle: string, place: Place, ...path: readonly (string | number)[]) => void;

/** Faults for everything that points to an entity, source, predicate or claim that is in no file. */
export function checkReferences(files: DatasetFiles): readonly Fault[] {
  // What seems missing may stand in the file that could not be read; its own faults come first.
  if (!files.complete) return [];
  const faults: Fault[] = [];
  const has =
    (what: string, known: ReadonlySet<string>): Has =>
    (whose, handle, place, ...path) => {
      if (known.has(handle) || files.broken.has(handle)) return;
      const nearest = nearestWord(handle, known);
      const mend = nearest ? `Did you mean "${nearest}"?` : `Add the ${what}, or correct the name.`;
      faults.push(faultAt(place.at(...path), `${whose}: there is no ${what} "${handle}"`, mend));
    };
  const entity = has("entity", new Set(files.entities.map(({ record }) => record.id)));
  const source = has("source", new Set(files.sources.map(({ record }) => record.id)));
  const predicate = has("predicate", new Set(files.predicates.map(({ record }) => record.id)));
  const claim = has("claim with the key", new Set(files.claims.flatMap(({ record }) => record.key ?? [])));

  for (const { record, place } of files.entities) if (record.figure) claim("figure", record.figure, place, "figure");
  for (const { record, place } of files.claims) {
    predicate("predicate", record.predicate, place, "predicate");
    checkEach(record.subject, place, "subject", entity);
    checkEach(record.object ?? [], place, "object", entity);
    checkSources(record.sources, place, source);
  }
  for (const { record, place } of files.metrics) predicate("id", record.id, place, "id");
  for (const { record, place } of files.disputes) checkEach(record.claims, place, "claims", claim);
  for (const { record, place } of files.assessments) {
    entity("company", record.company, place, "company");
    entity("leg", record.leg, place, "leg");
    checkEach(record.fulfilledBy, place, "fulfilledBy", entity);
    checkEach(record.basedOn, place, "basedOn", claim);
    checkSources(record.sources, place, source);
  }
  for (const { record, place } of files.rules) entity("leg", record.leg, place, "leg");
  for (const { record, place } of files.reviews) {
    entity("company", record.company, place, "company");
    entity("leg", record.leg, place, "leg");
    checkEach(record.basedOn, place, "basedOn", claim);
    checkEach(record.against, place, "against", claim);
    checkSources(record.sources, place, source);
  }
  return faults;
}

function checkEach(handles: readonly string[], place: Place, key: string, has: Has): void {
  for (const [index, handle] of handles.entries()) has(key, handle, place, key, index);
}

function checkSources(sources: readonly { readonly id: string }[], place: Place, has: Has): void {
  // Written either as a bare id or as a mapping; where there is no "id" inside, the item itself is found.
  for (const [index, { id }] of sources.entries()) has("sources", id, place, "sources", index, "id");
}
