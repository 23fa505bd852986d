import { useId } from "react";
import type { FormulaMatrix } from "#contract/formula-matrix.ts";
import { THRESHOLDS, type Threshold } from "#contract/thresholds.ts";
import { inShort, nearestStop, stops } from "./amounts.ts";
import type { FormulaView } from "./formula-address.ts";

interface Props {
  readonly matrix: FormulaMatrix;
  readonly thresholds: FormulaView["thresholds"];
  readonly onMove: (thresholds: FormulaView["thresholds"]) => void;
}

const SHOWN: readonly Threshold[] = ["cover", "users", "cloudUsd"];

/** Where "met" begins: moving a slider has the numbers held against it again by Neo4j. */
export function ThresholdSliders({ matrix, thresholds, onMove }: Props) {
  const moved = Object.keys(thresholds).length > 0;
  return (
    <fieldset className="sliders">
      <legend>
        Where “met” begins, by the numbers
        {moved && (
          <button type="button" className="reset" onClick={() => onMove({})}>
            Back to what the rules say
          </button>
        )}
      </legend>
      {SHOWN.map((name) => (
        <Slider
          key={name}
          name={name}
          value={thresholds[name] ?? matrix.defaults[name] ?? THRESHOLDS[name].min}
          flow={matrix.legs.find(({ id }) => id === THRESHOLDS[name].leg)?.flow ?? "none"}
          onMove={(value) => onMove({ ...thresholds, [name]: value })}
        />
      ))}
    </fieldset>
  );
}

interface SliderProps {
  readonly name: Threshold;
  readonly value: number;
  readonly flow: FormulaMatrix["legs"][number]["flow"];
  readonly onMove: (value: number) => void;
}

function Slider({ name, value, flow, onMove }: SliderProps) {
  const { min, max, about } = THRESHOLDS[name];
  const all = stops(min, max);
  const id = useId();
  return (
    <div className={`slider flow-${flow}`}>
      <label htmlFor={id}>{about}</label>
      <output htmlFor={id}>{inShort(name, value)}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={all.length - 1}
        value={nearestStop(all, value)}
        aria-valuetext={inShort(name, value)}
        onChange={({ currentTarget }) => onMove(all[currentTarget.valueAsNumber] ?? value)}
      />
    </div>
  );
}
