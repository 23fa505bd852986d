import { afterAll, expect, test } from "vitest";
import { faceWidths } from "#picture/face-widths.ts";
import { hanFont, latinFonts } from "#picture/fonts.ts";
import { lettered } from "#picture/lettering.ts";
import { inOwnFaces } from "#picture/script-runs.ts";
import { ThreadedPainter } from "#picture/threaded-painter.ts";

const painter = new ThreadedPainter();
afterAll(() => painter.close());

const STYLE = { size: 20, weight: 600, colour: "#000", anchor: "middle" } as const;
const line = (text: string, anchor: "start" | "middle" | "end" = "middle") =>
  lettered(text, { x: 200, y: 40 }, { ...STYLE, anchor }).text;
const startOf = (text: string) => Number(/<text x="([^"]*)"/.exec(text)?.[1]);

test("a line in two scripts is as wide as its runs, and begins where its anchor has it", () => {
  const own = (text: string) => inOwnFaces(text, (words) => words.length / 2);
  // Eight letters of half an em and four signs of one: eight em.
  expect(startOf(own(line("Alibaba 阿里巴巴")))).toBe(200 - 80);
  expect(startOf(own(line("Alibaba 阿里巴巴", "start")))).toBe(200);
  expect(startOf(own(line("Alibaba 阿里巴巴", "end")))).toBe(200 - 160);
  const [before, ...runs] = own(line("A & B 阿里 C"))
    .split("<tspan")
    .map((run) => run.replace(/<\/?text.*/, ""));
  expect(before).toBe("");
  expect(runs).toHaveLength(3);
  for (const run of runs) expect(run).toContain(' y="40"');
  expect(startOf(own(line("A & B 阿里 C"))), "an escaped sign is one").toBe(200 - 60);
});

test("a line in one script stays as it is", () => {
  for (const text of [line("Alibaba"), line("阿里巴巴"), "<text>odd</text>"])
    expect(inOwnFaces(text, () => 1)).toBe(text);
});

test("the halo of a run lies on no letter of another", () => {
  const halo = lettered("AI芯片", { x: 200, y: 40 }, { ...STYLE, halo: "#fff" }).text;
  const [, first = "", second = "", ...others] = inOwnFaces(halo, () => 1).split("<text");
  expect(others).toEqual([]);
  expect([first, second].map((text) => text.includes("stroke"))).toEqual([true, false]);
  expect(second.replace(/<[^>]*>|^[^>]*>/g, "")).toBe("AI芯片");
});

test("the widths of a face are those of its file", async () => {
  const [regular, , bold] = (await latinFonts()).map(faceWidths);
  expect(regular?.("")).toBe(0);
  expect(regular?.("i")).toBeLessThan(regular?.("W") ?? 0);
  expect(regular?.("iW")).toBeCloseTo((regular?.("i") ?? 0) + (regular?.("W") ?? 0));
  expect(bold?.("Alibaba")).toBeGreaterThan(regular?.("Alibaba") ?? 9);
  expect(regular?.("é"), "a letter with an accent is no missing one").toBeCloseTo(regular?.("e") ?? 0, 1);
  expect(() => faceWidths(new Uint8Array([0, 1, 0, 0, 0, 0]))).toThrow();
});

test("Latin letters beside Chinese ones are painted as they are alone", async () => {
  expect(await hanFont(), "apt-get install fonts-noto-cjk").toBeDefined();
  const paint = (text: string) =>
    painter.paint(
      `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60">${line(text, "start")}<rect x="276" width="124" height="60" fill="#fff"/></svg>`,
    );
  const [both, alone, other] = await Promise.all([paint("Alibaba 阿里巴巴"), paint("Alibaba"), paint("Alibabo")]);
  expect(Buffer.from(both ?? []).equals(alone ?? [])).toBe(true);
  expect(Buffer.from(both ?? []).equals(other ?? [])).toBe(false);
});
