import { afterAll, expect, test } from "vitest";
import { ThreadedPainter } from "#picture/threaded-painter.ts";
import type { Problem } from "#server/problem.ts";

const painter = new ThreadedPainter();
afterAll(() => painter.close());

const sized = (width: number, inside = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="300">${inside}</svg>`;

function sizeOf(png: Uint8Array): readonly number[] {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("\u0089PNG\r\n\u001a\n");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("a picture becomes a PNG of its size, with its words in it", async () => {
  const word = (text: string, weight: number) =>
    sized(400, `<text x="20" y="90" font-family="Inter" font-size="40" font-weight="${weight}">${text}</text>`);
  const [bare, regular, bold] = await Promise.all(
    [sized(400), word("Qwen", 400), word("Qwen", 600)].map((one) => painter.paint(one)),
  );
  expect(sizeOf(bare ?? new Uint8Array())).toEqual([400, 300]);
  expect(regular).not.toEqual(bare);
  expect(bold).not.toEqual(regular);
});

test("the same picture is painted once for all who ask at once, and too many different ones are refused", async () => {
  const asked = Array.from({ length: 8 }, (_, at) => painter.paint(sized(200 + at)));
  expect(painter.paint(sized(200))).toBe(asked[0]);
  await expect(painter.paint(sized(300))).rejects.toMatchObject({ type: "picture-busy" } satisfies Partial<Problem>);
  expect((await Promise.all(asked)).map((png) => sizeOf(png)[0])).toEqual([200, 201, 202, 203, 204, 205, 206, 207]);
  expect(sizeOf(await painter.paint(sized(300)))).toEqual([300, 300]);
});

test("a picture that cannot be painted does not stand in the way of the next", async () => {
  await expect(painter.paint("<svg")).rejects.toThrow();
  expect(sizeOf(await painter.paint(sized(250)))).toEqual([250, 300]);
});
