import { gzipSync } from "node:zlib";
import { lensEndpoint, lensIds } from "#contract/endpoints.ts";
import type { Bench } from "./bench.ts";
import { plainPicture } from "./plain-picture.ts";
import { interleave } from "./rounds.ts";
import type { Stand } from "./stand.ts";
import type { Table } from "./table.ts";

/** Readings a sample: the clock of a page ticks every tenth of a millisecond. */
const TIMES = 100;

/** The columns of a lens's answer against plain JSON objects: on the wire, and to read. */
export const payloadBench: Bench = {
  rounds: 9,
  async run(stand, rounds) {
    const answers = await bothForms(stand);
    return [
      sizes("Payload, bytes as sent; other: plain JSON objects", answers, Buffer.byteLength),
      sizes("Payload, bytes gzipped as the server does; other: plain JSON objects", answers, gzipped),
      await readings(stand, answers, rounds),
    ];
  },
};

interface Answer {
  readonly name: string;
  readonly columns: string;
  readonly objects: string;
}

async function bothForms(stand: Stand): Promise<Answer[]> {
  const { graph } = await stand.facts();
  return Promise.all(
    lensIds.map(async (name) => {
      const answer = await graph.lens(name, lensEndpoint(name).query.parse({}));
      return { name, columns: JSON.stringify(answer), objects: JSON.stringify(plainPicture(answer)) };
    }),
  );
}

function sizes(title: string, answers: readonly Answer[], sizeOf: (text: string) => number): Table {
  const rows = answers.map(({ name, columns, objects }) => ({
    name,
    ours: [sizeOf(columns)],
    other: [sizeOf(objects)],
  }));
  return { title, rows };
}

/** Level 6, the one that compression takes unless told otherwise. */
function gzipped(text: string): number {
  return gzipSync(text, { level: 6 }).length;
}

async function readings(stand: Stand, answers: readonly Answer[], rounds: number): Promise<Table> {
  const page = await (await stand.browser()).newPage();
  await page.goto(`${await stand.site()}/reading.html`);
  await page.waitForFunction(() => "readingMs" in window);
  const read = (form: "columns" | "objects", text: string) =>
    page.evaluate(([form, text, times]) => window.readingMs(form, text, times), [form, text, TIMES] as const);
  const rows = [];
  for (const { name, columns, objects } of answers) {
    const contestants = { ours: () => read("columns", columns), other: () => read("objects", objects) };
    await interleave(1, contestants);
    rows.push({ name, ...(await interleave(rounds, contestants)) });
  }
  await page.close();
  return { title: "Payload, ms of JSON.parse and zod in the browser; other: plain JSON objects", rows };
}
