import { useEffect, useRef, useState } from "react";
import { fileName, saveFile } from "#export/saved-file.ts";
import type { Sheet } from "#export/sheet.ts";
import { drawOnCanvas, isDrawable, pageWidths, pngFile, svgText } from "#export/sheet-files.ts";
import { useAtlas, usePhone, useRoom, useTheme } from "./atlas-context.ts";
import { PAPER_SIZES, type PaperChoice } from "./paper-size.ts";
import { SheetForm } from "./sheet-form.tsx";
import { takenSheet } from "./taken-sheet.ts";

const PREVIEW = { width: 460, height: 330 } as const;

/** The picture on paper of a chosen size, as it will look, and what to make of it. */
export function TakeAwayPicture() {
  const room = useRoom();
  const theme = useTheme();
  const paper = usePhone() ? "upright" : "slide";
  const { width, height } = PAPER_SIZES[paper];
  const [choice, setChoice] = useState<PaperChoice>({
    ...{ paper, width, height, sharpness: 2 },
    ...{ extent: "all", theme, isFramed: true },
  });
  // What is drawn may change while the dialog is open, and who says so may come only then.
  useAtlas((state) => state.picture);
  useAtlas((state) => state.evidence);
  useEffect(() => room.shelf.want(), [room.shelf]);
  const sheet = takenSheet(room, choice);
  if (!sheet) return <p className="dialog-lead">There is no picture yet.</p>;
  return (
    <div className="take-picture">
      <form className="params" onSubmit={(event) => event.preventDefault()}>
        <SheetForm choice={choice} onChange={(part) => setChoice((before) => ({ ...before, ...part }))} />
        <SaveButtons sheet={sheet} sharpness={choice.sharpness} />
      </form>
      <Preview sheet={sheet} />
    </div>
  );
}

function SaveButtons({ sheet, sharpness }: { readonly sheet: Sheet; readonly sharpness: number }) {
  const { announce } = useRoom();
  const [fault, setFault] = useState("");
  const save = async (ending: string, make: () => Promise<Blob> | Blob) => {
    try {
      saveFile(fileName(sheet.title, ending), await make());
      setFault("");
      announce(`${ending.toUpperCase()} saved.`);
    } catch (reason) {
      setFault(reason instanceof Error ? reason.message : "The picture could not be made.");
    }
  };
  const fits = isDrawable(sheet.size.width * sharpness, sheet.size.height * sharpness);
  const svg = () => new Blob([svgText(sheet, pageWidths())], { type: "image/svg+xml" });
  return (
    <>
      <p className="take-buttons">
        <button
          type="button"
          className="button strong"
          disabled={!fits}
          onClick={() => void save("png", () => pngFile(sheet, sharpness))}
        >
          Save PNG
        </button>
        <button type="button" className="button strong" onClick={() => void save("svg", svg)}>
          Save SVG
        </button>
        <button type="button" className="button" onClick={() => print()}>
          Print
        </button>
      </p>
      <p className="take-fault" role="status">
        {fits ? fault : "That is more than every browser can draw: choose fewer pixels, or SVG."}
      </p>
    </>
  );
}

/** The sheet in small, by the same strokes that the file is made of. */
function Preview({ sheet }: { readonly sheet: Sheet }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const scale = Math.min(PREVIEW.width / sheet.size.width, PREVIEW.height / sheet.size.height);
    if (canvas.current) drawOnCanvas(canvas.current, sheet, scale * Math.max(2, devicePixelRatio));
  });
  return (
    <div className="take-preview">
      <canvas ref={canvas} role="img" aria-label={`How it will look: ${sheet.title}`} />
    </div>
  );
}
