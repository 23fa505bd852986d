import { SaxesParser } from "saxes";
import { textWidth } from "#contract/drawing.ts";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All that is written in it, in its parts too. */
  text: string;
}

/** Every element of an SVG document in its order; throws where it is not well-formed XML. */
export function readSvg(document: string): readonly Element[] {
  const parser = new SaxesParser();
  const all: Element[] = [];
  const open: Element[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, text: "" };
    all.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    for (const element of open) element.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(document).close();
  return all;
}

/** What the lines that stand on a drawing take up: those with a halo. */
export function writtenBoxes(document: string) {
  return readSvg(document)
    .filter(({ name, attributes }) => name === "text" && attributes["paint-order"] === "stroke")
    .map(({ attributes, text }) => {
      const number = (key: string) => Number(attributes[key]);
      const [size, half] = [number("font-size"), textWidth(text, number("font-size"), number("font-weight")) / 2];
      const [x, y] = [number("x"), number("y")];
      return { text, left: x - half, right: x + half, top: y - size * 0.8, bottom: y + size * 0.2 };
    });
}
