import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packedSearch, unpackedSearch } from "#view/packed-search.ts";
import { formatView, parseView } from "#view/view-address.ts";
import { lensView } from "#view/view-state.ts";
import oldLinks from "./old-links.json" with { type: "json" };

describe("an address", () => {
  test.each(oldLinks)("of version $version still shows what it showed: $link", async ({ link, view }) => {
    expect(parseView(await unpackedSearch(link))).toMatchObject(view);
  });

  test("that is short stays as it can be read", async () => {
    expect(await packedSearch("?select=co:alibaba")).toBe("?select=co:alibaba");
    expect(await unpackedSearch("?select=co:alibaba")).toBe("?select=co:alibaba");
  });

  test("that is long is much shorter in one key, and is the same when it is unpacked", async () => {
    const word = fc.stringMatching(/^[a-z]{2,8}:[a-z/-]{3,20}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 150, maxLength: 400 }), async (ids) => {
        const long = `?out=${ids.join(",")}`;
        const packed = await packedSearch(long);
        if (long.length > 1_500) expect(packed).toMatch(/^\?v=2&packed=[\w-]+$/);
        expect(packed.length).toBeLessThanOrEqual(long.length);
        expect((await unpackedSearch(packed)).replace(/&v=2$/, "")).toBe(long);
      }),
      { numRuns: 20 },
    );
  });

  test("of a view with hundreds of things moved fits into what servers take, and is the same view", async () => {
    const moved = Object.fromEntries(
      Array.from({ length: 500 }, (_, at) => [`ini:company-${at}/initiative`, { x: at * 7 - 900, y: 3 * at + 1 }]),
    );
    const view = { ...lensView("formula"), moved, frame: "wide" as const };
    const packed = await packedSearch(formatView(view));
    expect(packed.length).toBeLessThan(7_000);
    expect(parseView(await unpackedSearch(packed))).toEqual(view);
  });

  test("says beside what is packed what else it says", async () => {
    const packed = await packedSearch(`?out=${"co:x,".repeat(400)}`);
    expect(new URLSearchParams(await unpackedSearch(`${packed}&theme=dark`)).get("theme")).toBe("dark");
  });

  test.each([
    ["nothing", ""],
    ["what is not base64", "%%%"],
    ["what was not packed", "AAAA"],
    ["half of it", deflateRawSync("select=co:alibaba".repeat(40)).toString("base64url").slice(0, 20)],
    ["a bomb", deflateRawSync("a".repeat(20_000_000)).toString("base64url")],
  ])("shows the rest where %s is packed", async (_, packed) => {
    const search = await unpackedSearch(`?packed=${packed}&select=co:baidu`);
    expect(search.length).toBeLessThan(80);
    expect(parseView(search).select).toBe("co:baidu");
  });
});
