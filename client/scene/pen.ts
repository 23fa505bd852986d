/** What the drawing needs of a canvas, so that the same strokes can be put on paper of another kind. */
export interface Pen
  extends Pick<
    CanvasRenderingContext2D,
    | "fillStyle"
    | "strokeStyle"
    | "lineWidth"
    | "lineCap"
    | "lineJoin"
    | "font"
    | "textAlign"
    | "textBaseline"
    | "save"
    | "restore"
    | "translate"
    | "scale"
    | "beginPath"
    | "closePath"
    | "moveTo"
    | "lineTo"
    | "quadraticCurveTo"
    | "setLineDash"
    | "fillText"
    | "strokeText"
  > {
  /** Whole circles only: from 0 to 2π. */
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  roundRect(x: number, y: number, width: number, height: number, radius: number): void;
  /** Of the path that was begun. */
  fill(): void;
  stroke(): void;
  clip(): void;
  measureText(text: string): { readonly width: number };
  /** Strokes a path written as in SVG. */
  strokePath(path: string): void;
}

const paths = new Map<string, Path2D>();

export type CanvasPen = CanvasRenderingContext2D & Pen;

/** The pen of a canvas. */
export function canvasPen(context: CanvasRenderingContext2D): CanvasPen {
  return Object.assign(context, {
    strokePath: (path: string) => {
      const drawn = paths.get(path) ?? new Path2D(path);
      paths.set(path, drawn);
      context.stroke(drawn);
    },
  });
}
