import type { DatasetFiles, Placed } from "./dataset-files.ts";
import { RESERVED_TYPES } from "./evidence-types.ts";
import { type Fault, faultAt } from "./fault.ts";
import { positionText } from "./position.ts";
import type { ClaimRecord, PredicateRecord } from "./schema.ts";

/** Faults between claims and the links they draw: a link needs two ends, and one name reads one way. */
export function checkLinks({ predicates, claims }: DatasetFiles): readonly Fault[] {
  const byId = new Map(predicates.map(({ record }) => [record.id, record]));
  return [
    ...predicates.flatMap(reservedName),
    ...rivalWordings(predicates),
    ...claims.flatMap((claim) => {
      const predicate = byId.get(claim.record.predicate);
      return predicate ? wrongEnds(claim, predicate) : [];
    }),
  ];
}

function reservedName({ record: { link }, place }: Placed<PredicateRecord>): readonly Fault[] {
  if (!link || !RESERVED_TYPES.has(link)) return [];
  return [faultAt(place.at("link"), `link: ${link} is a relationship between claims`, "Choose another name.")];
}

/** Two predicates may draw the same link, but then it must read the same: the legend has one line for it. */
function rivalWordings(predicates: readonly Placed<PredicateRecord>[]): readonly Fault[] {
  const first = new Map<string, Placed<PredicateRecord>>();
  const faults: Fault[] = [];
  for (const one of predicates) {
    const { link, label, inverse } = one.record;
    if (!link) continue;
    const earlier = first.get(link) ?? one;
    first.set(link, earlier);
    if (earlier.record.label !== label || earlier.record.inverse !== inverse) {
      const what = `link: ${link} reads "${earlier.record.label}" at ${positionText(earlier.place.at("link"))}`;
      faults.push(faultAt(one.place.at("link"), what, "Give both the same label and inverse, or choose another link."));
    }
  }
  return faults;
}

/** A predicate that draws a link needs an object, and only such a one takes it. */
function wrongEnds({ record, place }: Placed<ClaimRecord>, { id, link }: PredicateRecord): readonly Fault[] {
  const { object, subject } = record;
  if (link && !object) {
    const mend = "Add object:, or choose a predicate without a link.";
    return [faultAt(place.at("predicate"), `predicate: ${id} draws ${link}, but there is no object`, mend)];
  }
  if (!link && object) {
    return [faultAt(place.at("object"), `object: ${id} draws no link`, `Delete the object, or give ${id} a link.`)];
  }
  const loop = subject.find((end) => object?.includes(end));
  return loop ? [faultAt(place.at("object"), `object: ${loop} is a subject too`, "A link needs two ends.")] : [];
}
