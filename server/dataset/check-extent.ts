import type { DatasetFiles } from "./dataset-files.ts";
import { type Fault, faultAt } from "./fault.ts";

/** Faults where the dataset does not say what it is, or holds less than it says at least to hold. */
export function checkExtent(files: DatasetFiles, folder: string): readonly Fault[] {
  // What is missing may be what could not be read; its own faults come first.
  if (files.faults.length > 0) return [];
  const [about] = files.about;
  if (!about) {
    const mend = "Add to one file: about: {title, licence, updated, floors: {entities, claims, sources, disputes}}.";
    return [faultAt({ file: folder, line: 1, column: 1 }, "no file says what the dataset is about", mend)];
  }
  return Object.entries(about.record.floors).flatMap(([section, floor]) => {
    const { length } = files[section as keyof typeof about.record.floors];
    if (length >= floor) return [];
    const mend = "Restore what is missing, or lower the floor.";
    return [faultAt(about.place.at("floors", section), `floors: ${length} ${section}, at least ${floor} wanted`, mend)];
  });
}
