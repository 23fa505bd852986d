import type { Pen } from "#scene/pen.ts";
import { xmlText } from "./xml-text.ts";

type Style = Pick<
  Pen,
  "fillStyle" | "strokeStyle" | "lineWidth" | "lineCap" | "lineJoin" | "font" | "textAlign" | "textBaseline"
>;

interface Turn extends Style {
  readonly dash: readonly number[];
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** Groups that end with this turn. */
  readonly groups: number;
}

const START: Style = {
  fillStyle: "#000000",
  strokeStyle: "#000000",
  lineWidth: 1,
  lineCap: "butt",
  lineJoin: "miter",
  font: "10px sans-serif",
  textAlign: "start",
  textBaseline: "alphabetic",
};
const ANCHORS: Readonly<Record<string, string>> = { center: "middle", end: "end", right: "end" };
/** From the middle of a line down to where its letters stand, as a share of their size; not every program knows baselines. */
const MIDDLE = 0.36;

/** Writes what is drawn as elements of SVG. Texts are escaped; everything is as large as on a canvas of the same scale. */
export class SvgPen implements Pen {
  fillStyle: Pen["fillStyle"] = START.fillStyle;
  strokeStyle: Pen["strokeStyle"] = START.strokeStyle;
  lineWidth = START.lineWidth;
  lineCap: Pen["lineCap"] = START.lineCap;
  lineJoin: Pen["lineJoin"] = START.lineJoin;
  font = START.font;
  textAlign: Pen["textAlign"] = START.textAlign;
  textBaseline: Pen["textBaseline"] = START.textBaseline;
  readonly measureText: Pen["measureText"];
  readonly #written: string[] = [];
  readonly #kept: Turn[] = [];
  #dash: readonly number[] = [];
  #path = "";
  #x = 0;
  #y = 0;
  #scale = 1;
  #groups = 0;
  #clips = 0;

  /** @param widthOf the width of a text in a font of CSS, in pixels */
  constructor(widthOf: (text: string, font: string) => number) {
    this.measureText = (text) => ({ width: widthOf(text, this.font) });
  }

  /** All that was drawn, as elements in the order of drawing. */
  get elements(): string {
    return this.#written.join("\n");
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, font, textAlign, textBaseline } = this;
    const style = { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, font, textAlign, textBaseline };
    this.#kept.push({ ...style, dash: this.#dash, x: this.#x, y: this.#y, scale: this.#scale, groups: this.#groups });
    this.#groups = 0;
  }

  restore(): void {
    const kept = this.#kept.pop();
    if (!kept) return;
    for (; this.#groups > 0; this.#groups -= 1) this.#written.push("</g>");
    const { dash, x, y, scale, groups, ...style } = kept;
    Object.assign(this, style);
    this.#dash = dash;
    this.#x = x;
    this.#y = y;
    this.#scale = scale;
    this.#groups = groups;
  }

  translate(x: number, y: number): void {
    this.#x += x * this.#scale;
    this.#y += y * this.#scale;
  }

  /** By one factor in both directions. */
  scale(factor: number): void {
    this.#scale *= factor;
  }

  beginPath(): void {
    this.#path = "";
  }

  closePath(): void {
    this.#path += "Z";
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${this.#at(x, y)}`;
  }

  lineTo(x: number, y: number): void {
    this.#path += `L${this.#at(x, y)}`;
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.#path += `Q${this.#at(cx, cy)} ${this.#at(x, y)}`;
  }

  arc(x: number, y: number, radius: number): void {
    const r = short(radius * this.#scale);
    const across = short(2 * radius * this.#scale);
    this.#path += `M${this.#at(x - radius, y)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 -${across} 0Z`;
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path += `M${this.#at(x, y)}h${short(width * this.#scale)}v${short(height * this.#scale)}h${short(-width * this.#scale)}Z`;
  }

  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    const turn = (toX: number, toY: number) => {
      const r = short(radius * this.#scale);
      return `A${r} ${r} 0 0 1 ${this.#at(toX, toY)}`;
    };
    const [right, bottom] = [x + width, y + height];
    this.#path += [
      `M${this.#at(x + radius, y)}L${this.#at(right - radius, y)}${turn(right, y + radius)}`,
      `L${this.#at(right, bottom - radius)}${turn(right - radius, bottom)}`,
      `L${this.#at(x + radius, bottom)}${turn(x, bottom - radius)}`,
      `L${this.#at(x, y + radius)}${turn(x + radius, y)}Z`,
    ].join("");
  }

  setLineDash(dash: readonly number[]): void {
    this.#dash = dash;
  }

  fill(): void {
    this.#written.push(`<path d="${this.#path}" fill="${this.fillStyle}"/>`);
  }

  stroke(): void {
    this.#written.push(`<path d="${this.#path}" ${this.#strokeOf()}/>`);
  }

  strokePath(path: string): void {
    const turn = `translate(${short(this.#x)} ${short(this.#y)}) scale(${short(this.#scale, 4)})`;
    this.#written.push(`<path d="${xmlText(path)}" transform="${turn}" ${this.#strokeOf(1)}/>`);
  }

  /** Within the path that was begun, until what was saved is restored. */
  clip(): void {
    this.#clips += 1;
    const id = `clip${this.#clips}`;
    this.#written.push(`<clipPath id="${id}"><path d="${this.#path}"/></clipPath><g clip-path="url(#${id})">`);
    this.#groups += 1;
  }

  fillText(text: string, x: number, y: number): void {
    this.#write(text, x, y, `fill="${this.fillStyle}"`);
  }

  strokeText(text: string, x: number, y: number): void {
    this.#write(text, x, y, `aria-hidden="true" ${this.#strokeOf()}`);
  }

  #write(text: string, x: number, y: number, paint: string): void {
    const { weight, size, family } = fontOf(this.font);
    const down = this.textBaseline === "middle" ? size * MIDDLE : 0;
    const [left, top] = [short(this.#x + x * this.#scale), short(this.#y + (y + down) * this.#scale)];
    const anchor = ANCHORS[this.textAlign];
    const font = `font-family="${xmlText(family)}" font-size="${short(size * this.#scale)}" font-weight="${weight}"`;
    const placed = `x="${left}" y="${top}"${anchor ? ` text-anchor="${anchor}"` : ""}`;
    this.#written.push(`<text ${placed} ${font} ${paint}>${xmlText(text)}</text>`);
  }

  #strokeOf(scale = this.#scale): string {
    const dash =
      this.#dash.length > 0 ? ` stroke-dasharray="${this.#dash.map((one) => short(one * scale)).join(" ")}"` : "";
    const ends = `stroke-linecap="${this.lineCap}" stroke-linejoin="${this.lineJoin}"`;
    return `fill="none" stroke="${this.strokeStyle}" stroke-width="${short(this.lineWidth * scale)}" ${ends}${dash}`;
  }

  #at(x: number, y: number): string {
    return `${short(this.#x + x * this.#scale)} ${short(this.#y + y * this.#scale)}`;
  }
}

/** The parts of a font as CSS writes it: `600 13.0px "Inter Variable", sans-serif`. */
export function fontOf(font: string): { readonly weight: number; readonly size: number; readonly family: string } {
  const [, weight = "400", size = "10", family = "sans-serif"] = /^(?:(\d+) )?([\d.]+)px (.+)$/.exec(font) ?? [];
  return { weight: Number(weight), size: Number(size), family };
}

function short(value: number, digits = 2): string {
  return String(Number(value.toFixed(digits)));
}
