import type { DatasetFiles } from "./dataset-files.ts";
import { type Fault, faultAt } from "./fault.ts";

/** Faults where the figure under a name is no figure, or one of something else. */
export function checkFigures({ entities, claims }: DatasetFiles): readonly Fault[] {
  const byKey = new Map(claims.map(({ record }) => [record.key, record]));
  return entities.flatMap(({ record, place }) => {
    const claim = record.figure ? byKey.get(record.figure) : undefined;
    if (!claim) return [];
    if (!claim.subject.includes(record.id)) {
      return [
        faultAt(
          place.at("figure"),
          `figure: "${record.figure}" is a claim about ${claim.subject.join(", ")}`,
          "Name a claim about this entity.",
        ),
      ];
    }
    if ((claim.value ?? claim.low ?? claim.high ?? claim.text) !== undefined) return [];
    return [
      faultAt(
        place.at("figure"),
        `figure: "${record.figure}" has neither number nor text`,
        "Name a claim that has one.",
      ),
    ];
  });
}
