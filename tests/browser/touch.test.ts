import { expect, test } from "vitest";
import { PALETTES } from "#contract/palette.ts";
import { productUrl } from "#tests/support/server.ts";
import { lensAnswer } from "./answer.ts";
import { eventually } from "./eventually.ts";
import { Fingers } from "./fingers.ts";
import { drawnFrame, openHostPage } from "./host-page.ts";
import { Picture } from "./picture.ts";

const PHONE = { width: 390, height: 844 };
const AFTER = `<p style="height: 2000px">After the picture.</p>`;
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
    await eventually(() => picture.inkAt("leg:data", DATA)).toBeGreaterThan(100);
    const { x, y, width, height } = picture.area;
    const middle = { x: x + width / 2, y: y + height / 2 };
    const scrolled = () => page.evaluate(() => scrollY);
    const fingers = await Fingers.on(page);
    await fingers.move({ from: middle, to: { ...middle, y: middle.y - 200 } });
    await eventually(scrolled).toBeGreaterThan(100);
    await page.evaluate(() => scrollTo(0, 0));
    await fingers.tap(picture.placeOf("leg:cloud"));
    const chosen = way === "iframe" ? within.locator("#chosen") : within.getByRole("heading", { level: 3 });
  await chosen.filter({ hasText: "Cloud" }).waitFor();
    const beside = (dx: number) => ({ ...middle, x: middle.x + dx });
    await fingers.move({ from: beside(-20), to: beside(-150) }, { from: beside(20), to: beside(150) });
    await eventually(() => picture.inkAt("leg:data", DATA)).toBeLessThan(50);
    expect(await page.evaluate(() => [scrollY, visualViewport?.scale]), "the page stays").toEqual([0, 1]);
  },
);
