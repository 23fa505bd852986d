import { useId } from "react";
import { LabelledChoice } from "./labelled-choice.tsx";
import { PAPER_SIZES, type PaperChoice, paperOf, SHARPNESS, SIDE } from "./paper-size.ts";

interface SheetFormProps {
  readonly choice: PaperChoice;
  readonly onChange: (part: Partial<PaperChoice>) => void;
}

const PAPER_OPTIONS = [
  ...Object.entries(PAPER_SIZES).map(([name, { words }]) => [name, words] as const),
  ["own", "Your own"] as const,
];

/** On what paper the picture is wanted, how much of it, and in which colours. */
export function SheetForm({ choice, onChange }: SheetFormProps) {
  const { paper, width, height, extent, theme, sharpness, isFramed } = choice;
  return (
    <>
      <LabelledChoice label="Size" value={paper} onChange={(name) => onChange(paperOf(name))} options={PAPER_OPTIONS} />
      {paper === "own" ? <OwnSize choice={choice} onChange={onChange} /> : null}
      <LabelledChoice
        label="Shows"
        value={extent}
        onChange={(name) => onChange({ extent: name === "screen" ? "screen" : "all" })}
        options={[
          ["all", "All of the picture"],
          ["screen", "What is on the screen"],
        ]}
      />
      <LabelledChoice
        label="Colours"
        value={theme}
        onChange={(name) => onChange({ theme: name === "dark" ? "dark" : "light" })}
        options={[
          ["light", "Light"],
          ["dark", "Dark"],
        ]}
      />
      <LabelledChoice
        label="Pixels of PNG"
        value={String(sharpness)}
        onChange={(times) => onChange({ sharpness: Number(times) })}
        options={SHARPNESS.map((times) => [String(times), `${width * times} × ${height * times}`])}
      />
      <label className="with-frame">
        <input type="checkbox" checked={isFramed} onChange={({ target }) => onChange({ isFramed: target.checked })} />
        With title, legend, date and sources
      </label>
    </>
  );
}

function OwnSize({ choice, onChange }: SheetFormProps) {
  const id = useId();
  return (["width", "height"] as const).map((side) => (
    <div className="param" key={side}>
      <label htmlFor={`${id}${side}`}>{side === "width" ? "Width" : "Height"}</label>
      <input
        id={`${id}${side}`}
        type="number"
        min={SIDE.least}
        max={SIDE.most}
        defaultValue={choice[side]}
        onChange={({ target }) =>
          target.validity.valid && target.value !== "" && onChange({ [side]: target.valueAsNumber })
        }
      />
    </div>
  ));
}
