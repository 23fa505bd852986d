import { assessmentId, claimId, reviewId } from "./claim-id.ts";
import type { DatasetFiles, Placed } from "./dataset-files.ts";
import { type Fault, faultAt } from "./fault.ts";
import { type Path, type Place, positionText } from "./position.ts";
import type { EntityRecord } from "./schema.ts";

interface Named {
  /** Two of the same name are one too many. */
  readonly name: string;
  readonly what: string;
  readonly place: Place;
  readonly path: Path;
}

const DELETE_ONE = "Keep one of the two.";
const RENAME_ONE = "Rename one of the two, or delete it.";

/** Faults for everything that stands twice and may stand once; each names both places. Names and ids ignore case. */
export function checkUniqueness(files: DatasetFiles): readonly Fault[] {
  const ids = [...files.entities, ...files.sources].map(({ record, place }) => named(`id "${record.id}"`, place, "id"));
  const predicates = files.predicates.map(({ record, place }) => named(`predicate "${record.id}"`, place, "id"));
  const keys = files.claims.flatMap(({ record, place }) =>
    record.key ? named(`key "${record.key}"`, place, "key") : [],
  );
  return [
    ...doubles([...ids, ...predicates, ...keys], RENAME_ONE),
    ...doubles(files.entities.flatMap(entityNames), RENAME_ONE),
    ...doubles(
      files.about.map(({ place }) => named("about", place)),
      DELETE_ONE,
    ),
    ...doubles(preferredClaims(files), 'Keep "preferred" on the better of the two.'),
    ...doubles(contents(files), DELETE_ONE),
    ...doubles(
      files.disputes.map(({ record, place }) => {
        const claims = [...record.claims].sort().join(" and ");
        return named(`dispute of ${claims} on "${record.topic}"`, place);
      }),
      DELETE_ONE,
    ),
    ...doubles(
      files.assessments.map(({ record, place }) => named(`verdict on ${record.company} and ${record.leg}`, place)),
      DELETE_ONE,
    ),
    ...doubles(
      files.metrics.map(({ record, place }) => named(`metric "${record.id}"`, place, "id")),
      DELETE_ONE,
    ),
    ...doubles(
      files.rules.map(({ record, place }) => named(`rule for ${record.leg}`, place)),
      DELETE_ONE,
    ),
    ...doubles(
      files.reviews.map(({ record, place }) => named(`review of ${record.company} and ${record.leg}`, place)),
      DELETE_ONE,
    ),
    ...listsOf(files).flatMap((list) => doubles(list, DELETE_ONE)),
  ];
}

function named(what: string, place: Place, ...path: Path): Named {
  return { name: what, what, place, path };
}

function doubles(all: readonly Named[], mend: string): readonly Fault[] {
  const first = new Map<string, Named>();
  const faults: Fault[] = [];
  for (const one of all) {
    const key = one.name.normalize("NFKC").toLowerCase();
    const earlier = first.get(key);
    if (!earlier) first.set(key, one);
    else {
      const place = positionText(earlier.place.at(...earlier.path));
      faults.push(faultAt(one.place.at(...one.path), `${one.what} is already at ${place}`, mend));
    }
  }
  return faults;
}

/** Names, aliases and Chinese names share one namespace: whatever is typed into the search finds one thing. */
function entityNames({ record, place }: Placed<EntityRecord>): readonly Named[] {
  const whose = `of ${record.id}`;
  const name = (text: string, ...path: Path): Named => ({
    name: text,
    what: `the name "${text}" ${whose}`,
    place,
    path,
  });
  return [
    name(record.name, "name"),
    ...(record.nameZh ? [name(record.nameZh, "nameZh")] : []),
    ...record.aliases.map((alias, index) => name(alias, "aliases", index)),
  ];
}

/** One for each subject; what a link says of two objects is two things. */
function preferredClaims({ claims }: DatasetFiles): readonly Named[] {
  return claims
    .filter(({ record }) => record.rank === "preferred")
    .flatMap(({ record, place }) =>
      record.subject.map((subject) => {
        const { from, to, label } = record.period ?? {};
        const period = from || to ? `${from ?? ""}/${to ?? ""}` : (label ?? "no period");
        const objects = [...(record.object ?? [])].sort().join(", ");
        return named(
          `a preferred claim on ${subject}, ${record.predicate}, ${objects}${objects && ", "}${period}`,
          place,
          "rank",
        );
      }),
    );
}

function contents({ claims, assessments, reviews }: DatasetFiles): readonly Named[] {
  const what = "a claim of the same content and sources";
  return [
    ...claims.map(({ record, place }) => ({ name: claimId(record), what, place, path: [] })),
    ...assessments.map(({ record, place }) => ({ name: assessmentId(record), what, place, path: [] })),
    ...reviews.map(({ record, place }) => ({ name: reviewId(record), what, place, path: [] })),
  ];
}

/** Lists in which nothing may stand twice. */
function listsOf({ claims, disputes, assessments, reviews }: DatasetFiles): readonly (readonly Named[])[] {
  const list = (items: readonly string[], place: Place, key: string) =>
    items.map((item, index) => named(`${key} "${item}"`, place, key, index));
  // No claim speaks for a verdict and against it.
  const side = (items: readonly string[], place: Place, key: string) =>
    list(items, place, key).map((one, index) => ({ ...one, name: items[index] ?? "" }));
  return [
    ...claims.flatMap(({ record, place }) => [
      list(record.subject, place, "subject"),
      list(record.object ?? [], place, "object"),
      list(
        record.sources.map(({ id }) => id),
        place,
        "sources",
      ),
    ]),
    ...disputes.map(({ record, place }) => list(record.claims, place, "claims")),
    ...assessments.flatMap(({ record, place }) => [
      list(record.fulfilledBy, place, "fulfilledBy"),
      list(record.basedOn, place, "basedOn"),
      list(
        record.sources.map(({ id }) => id),
        place,
        "sources",
      ),
    ]),
    ...reviews.map(({ record, place }) => [
      ...side(record.basedOn, place, "basedOn"),
      ...side(record.against, place, "against"),
    ]),
  ];
}
