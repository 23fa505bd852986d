import { expect, test } from "vitest";
import { PALETTES } from "#contract/palette.ts";
import { productUrl } from "#tests/support/server.ts";
import { lensAnswer } from "./answer.ts";
import { eventually } from "./eventually.ts";
import { Fingers } from "./fingers.ts";
import { drawnFrame, openHostPage } from "./host-page.ts";
import { Picture } from "./picture.ts";

const PHONE = { width: 390, height: 844 };
const AFTER = `<p style="width: 1200px; height: 2000px">After the picture.</p>`;
const DATA = PALETTES.light.flows.data;

test.for(["iframe", "element"])(
  "one finger on the %s scrolls the host's page, two zoom the picture, and a tap chooses",
  async (way) => {
    const url = await productUrl();
    const html =
      way === "iframe"
        ? `<iframe src="${url}/embed" title="Atlas" width="100%" height="640" style="border: 0"></iframe>`
        : `<script src="${url}/initiative-graph.js" async></script><initiative-graph lens="formula"></initiative-graph>`;
    const page = await openHostPage(`${html}${AFTER}`, PHONE);
    const within = way === "iframe" ? await drawnFrame(page) : page;
    await within.locator("canvas.sigma-nodes, .sigma-nodes").first().waitFor();
    const picture = await Picture.on(page, await lensAnswer("formula", { frame: "tall" }), within);
    await eventually(() => picture.inkAt("leg:data", DATA)).toBeGreaterThan(40);
    const { x, y, width, height } = picture.area;
    const fingers = await Fingers.on(page);
    await fingers.tap(picture.placeOf("leg:cloud"));
    const chosen = way === "iframe" ? within.locator("#chosen") : within.getByRole("heading", { level: 3 });
    await chosen.filter({ hasText: "Cloud" }).waitFor();
    // Where no details stand over the picture.
    const beside = (dx: number) => ({ x: x + width / 2 + dx, y: y + height * 0.2 });
    await fingers.move({ from: beside(-20), to: beside(-150) }, { from: beside(20), to: beside(150) });
    await eventually(() => picture.inkAt("leg:data", DATA)).toBeLessThan(10);
    expect(await page.evaluate(() => [scrollY, visualViewport?.scale]), "the page stays").toEqual([0, 1]);
    await fingers.move({ from: beside(0), to: { ...beside(0), y: 0 } });
    await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(60);
    await fingers.move({ from: { ...beside(150), y: 200 }, to: { ...beside(-50), y: 200 } });
    await eventually(() => page.evaluate(() => scrollX)).toBeGreaterThan(60);
  },
);
