import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { faultText } from "#dataset/fault.ts";
import { checkImport } from "#dataset/import/import-check.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What is said of an import: its faults, a line each without the folder, or what was found. */
export interface Said {
  readonly faults: readonly string[];
  readonly total: number;
  readonly nodes?: number;
  readonly relationships?: number;
  readonly notes?: readonly string[];
}

/** Puts files into a folder of their own and checks the first of them. */
export async function check(files: Files): Promise<Said> {
  const folder = await mkdtemp(join(tmpdir(), "atlas-check-"));
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    const reading = await checkImport(join(folder, Object.keys(files)[0] ?? ""));
    if (!reading.ok)
      return { faults: reading.faults.map((one) => faultText(one).replaceAll(`${folder}/`, "")), total: reading.total };
    const { nodes, relationships, notes } = reading.checked;
    return { faults: [], total: 0, nodes, relationships, notes };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A mapping of people.csv and knows.csv, which say each other's names. */
export const FRIENDS = `name: friends
nodes:
  - file: people.csv
    id: id
    labels: Person
    properties: { name: string, born: integer, joined: date }
relationships:
  - file: knows.csv
    source: from
    target: to
    type: KNOWS
`;
export const PEOPLE = "id,name,born,joined\n1,Ada,1815,1833-06-05\n2,Charles,1791,\n";
export const KNOWS = "from,to,since\n1,2,1833\n";

/** What is said where one of the three files is another. */
export function checkFriends(files: Files): Promise<Said> {
  return check({ "friends.yaml": FRIENDS, "people.csv": PEOPLE, "knows.csv": KNOWS, ...files });
}
