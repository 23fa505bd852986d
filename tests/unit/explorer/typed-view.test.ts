import { expect, test } from "vitest";
import { typedView } from "#explorer/typed-view.ts";
import { packedSearch } from "#view/packed-search.ts";

test.each([
  ["https://atlas.example.org/?lens=chips&hide=place#top", "chips"],
  ["?lens=chips", "chips"],
  [" http://127.0.0.1:4177/ ", "formula"],
  ["", "formula"],
])("%j is a view", async (address, lens) => {
  expect(await typedView(address)).toMatchObject({ lens });
});

test.each(["chips", "https://atlas.example.org/about", "?story=the-argument&step=2", "?lens=gone"])(
  "%j is none that can stand beside another",
  async (address) => expect(await typedView(address)).toBeUndefined(),
);

test("a packed address is unpacked", async () => {
  const out = Array.from({ length: 200 }, (_, at) => `co:nobody-${at}`).join();
  const packed = await packedSearch(`?lens=chips&out=${out}`);
  expect(packed).toContain("packed=");
  expect((await typedView(`https://atlas.example.org/${packed}`))?.out).toHaveLength(200);
});
