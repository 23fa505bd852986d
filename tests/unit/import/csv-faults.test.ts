import { expect, test } from "vitest";
import { checkFriends, FRIENDS, KNOWS, PEOPLE } from "./import-check.ts";

test("sound files: what they hold is counted", async () => {
  expect(await checkFriends({})).toEqual({ faults: [], total: 0, nodes: 2, relationships: 1, notes: [] });
});

/** Another file, and the one fault that is to be found in it. */
const FAULTS: Readonly<Record<string, readonly [file: string, text: string | Uint8Array, fault: string]>> = {
  "an id twice": [
    "people.csv",
    `${PEOPLE}1,Ada again,1815,\n`,
    'people.csv:4:1 id "1" is there already, in line 2 — Rename or delete one of the two.',
  ],
  "an end that leads nowhere": [
    "knows.csv",
    `${KNOWS}2,9,1\n`,
    'knows.csv:3:3 target "9" is no node of this import — Add the node, or correct the id.',
  ],
  "text where a number is declared": [
    "people.csv",
    PEOPLE.replace("1791", "unknown"),
    'people.csv:3:11 born: "unknown" is not an integer of 64 bits — Correct it, or use another type: string, float, boolean, date, datetime.',
  ],
  "an integer that does not fit 64 bits": [
    "people.csv",
    PEOPLE.replace("1791", "9223372036854775808"),
    'people.csv:3:11 born: "9223372036854775808" is not an integer of 64 bits — Correct it, or use another type: string, float, boolean, date, datetime.',
  ],
  "a day that the calendar does not have": [
    "people.csv",
    PEOPLE.replace("1833-06-05", "1833-06-31"),
    'people.csv:2:12 joined: "1833-06-31" is not a date such as 2025-09-25 — Correct it, or use another type: string, integer, float, boolean, datetime.',
  ],
  "a number here and text there, both named": [
    "knows.csv",
    `${KNOWS}2,1,1834\n2,1,long ago\n`,
    'knows.csv:4:5 since: "long ago" here, "1833" in line 2; one is a number, the other is not — Correct one of the two, or map the property as text: since: string.',
  ],
  "a number behind a quoted newline: the line of the very cell": [
    "people.csv",
    'id,name,born,joined\n1,"Ada\r\n""Lady"" Lovelace, Countess",x,\n2,Charles,1791,\n',
    'people.csv:3:30 born: "x" is not an integer of 64 bits — Correct it, or use another type: string, float, boolean, date, datetime.',
  ],
  "a bare CR ends a line too": [
    "people.csv",
    PEOPLE.replace("1791", "x").replaceAll("\n", "\r"),
    'people.csv:3:11 born: "x" is not an integer of 64 bits — Correct it, or use another type: string, float, boolean, date, datetime.',
  ],
  "a cell too many": [
    "people.csv",
    `${PEOPLE}3,Mary,Shelley,1797,\n`,
    "people.csv:4:1 5 cells where the header has 4 — Quote a cell that holds the delimiter; write empty cells too.",
  ],
  "a row without id": ["people.csv", `${PEOPLE},Mary,1797,\n`, "people.csv:4:1 no id — Write one, or delete the row."],
  "a quote that is never closed": [
    "people.csv",
    `${PEOPLE}3,"Mary,1797,\n`,
    'people.csv:4:1 a quote that begins in this row is never closed — Close it, or write a quote inside a cell twice: "".',
  ],
  "a quote in the middle": [
    "people.csv",
    `${PEOPLE}3,Mary "M" Shelley,1797,\n`,
    'people.csv:4:1 a quote in the middle of an unquoted cell in this row — Quote the whole cell, and write the quote twice: "".',
  ],
  "text behind a quote": [
    "people.csv",
    `${PEOPLE}3,"Mary" Shelley,1797,\n`,
    'people.csv:4:1 text behind a closing quote in this row — Write a quote inside a quoted cell twice: "".',
  ],
  "bytes that are no UTF-8": [
    "people.csv",
    Buffer.from(PEOPLE.replace("Charles", "Ren\xe9"), "latin1"),
    "people.csv:3:1 bytes that are no UTF-8 — Save the file as UTF-8, or say its encoding in the mapping, as in encoding: windows-1252.",
  ],
  "an empty file": ["people.csv", "", "people.csv:1:1 an empty file — Its first row must name the columns."],
  "a column that is not there": [
    "people.csv",
    PEOPLE.replace("born", "birth"),
    'friends.yaml:6:33 people.csv has no column "born" — It has id, name, birth, joined.',
  ],
  "a column name that was mistyped": [
    "friends.yaml",
    FRIENDS.replace("source: from", "source: fron"),
    'friends.yaml:9:13 knows.csv has no column "fron" — Did you mean "from"? It has from, to, since.',
  ],
  "an unknown key of the mapping": [
    "friends.yaml",
    FRIENDS.replace("labels: Person", "labels: Person\n    seperator: x"),
    'friends.yaml:6:5 unknown key "seperator" — Known here: file, delimiter, encoding, id, labels, properties.',
  ],
  "an unknown key of a property": [
    "friends.yaml",
    FRIENDS.replace("born: integer", "born: { typ: integer }"),
    'friends.yaml:6:41 unknown key "typ" — Did you mean "type"? Known here: column, type, list.',
  ],
  "a type that is none": [
    "friends.yaml",
    FRIENDS.replace("born: integer", "born: number"),
    'friends.yaml:6:39 born: no such choice "number" — Write one of string, integer, float, boolean, date, datetime.',
  ],
  "a label of the atlas": [
    "friends.yaml",
    FRIENDS.replace("labels: Person", "labels: [Person, Entity]"),
    'friends.yaml:5:22 label "Entity" is the atlas\'s own — Choose another, such as "MyEntity".',
  ],
  "a property that the import writes itself": [
    "friends.yaml",
    FRIENDS.replace("name: string,", "import: string,"),
    'friends.yaml:6:19 property "import" is written by the import itself — Give it another name.',
  ],
  "a file that is not there": [
    "friends.yaml",
    FRIENDS.replace("file: knows.csv", "file: knews.csv"),
    'friends.yaml:8:11 no such file "knews.csv" — Write its path, from this mapping\'s folder.',
  ],
};

test.for(Object.entries(FAULTS))("%s", async ([, [file, text, fault]]) => {
  expect((await checkFriends({ [file]: text })).faults).toEqual([fault]);
});

test("a number and text in one column are sound where the column is mapped as text", async () => {
  const mapping = FRIENDS.replace("    type: KNOWS", "    type: KNOWS\n    properties: { since: string }");
  const said = await checkFriends({ "friends.yaml": mapping, "knows.csv": `${KNOWS}2,1,long ago\n` });
  expect(said.faults).toEqual([]);
});

test("whole numbers and fractions in one column are numbers", async () => {
  expect((await checkFriends({ "knows.csv": `${KNOWS}2,1,1833.5\n` })).faults).toEqual([]);
});

test("a code with leading zeros is text", async () => {
  const { faults } = await checkFriends({ "knows.csv": "from,to,code\n1,2,007\n2,1,A7\n" });
  expect(faults).toEqual([]);
});

test("a number mixed with codes is a fault, however they are ordered", async () => {
  const { faults } = await checkFriends({ "knows.csv": "from,to,code\n1,2,007\n2,1,7\n" });
  expect(faults).toEqual([expect.stringContaining('knows.csv:3:5 code: "7" here, "007" in line 2')]);
});

test("other encodings, delimiters and byte order marks", async () => {
  const mapping = FRIENDS.replace(
    "file: people.csv",
    'file: people.csv\n    delimiter: ";"\n    encoding: windows-1252',
  );
  const people = Buffer.from(PEOPLE.replaceAll(",", ";").replace("Ada", "Ren\xe9"), "latin1");
  const knows = Buffer.from(`\ufeff${KNOWS}`, "utf16le");
  const said = await checkFriends({ "friends.yaml": mapping, "people.csv": people, "knows.csv": knows });
  expect(said).toMatchObject({ faults: [], nodes: 2, relationships: 1 });
});

test("ids of two files share a number where each has its prefix", async () => {
  const mapping = `name: firms
nodes:
  - { file: people.csv, id: { column: id, prefix: "p" }, labels: Person }
  - { file: firms.csv, id: { column: id, prefix: "f" }, labels: { column: kind } }
relationships:
  - { file: jobs.csv, source: { column: who, prefix: "p" }, target: { column: at, prefix: "f" }, type: { column: what } }
`;
  const files = { "firms.csv": "id,kind\n1,Firm;Bank\n", "jobs.csv": "who,at,what\n1,1,WORKS_AT\n2,2,OWNS\n" };
  const said = await checkFriends({ "friends.yaml": mapping, ...files });
  expect(said.faults).toEqual([
    'jobs.csv:3:3 target "f2" is no node of this import — Add the node, or correct the id.',
  ]);
});

test("a hundred faults are told and all are counted", async () => {
  const rows = Array.from({ length: 250 }, (_, index) => `1,x${index},1\n`).join("");
  const { faults, total } = await checkFriends({ "knows.csv": `from,to,since\n${rows}` });
  expect([faults.length, total]).toEqual([100, 250]);
  expect(faults[99]).toContain('knows.csv:101:3 target "x99"');
});
