import { expect, test } from "vitest";
import { anotherDrawing, layoutText, readLayout } from "#view/layout-choice.ts";

test("another drawing of a layout is the next one, where there are several", () => {
  expect(layoutText(anotherDrawing(readLayout("organic")))).toBe("organic~2");
  expect(layoutText(anotherDrawing(readLayout("type~9999~spread")))).toBe("type~spread");
  expect(layoutText(anotherDrawing(readLayout("radial~co:x")))).toBe("radial~co:x");
});
