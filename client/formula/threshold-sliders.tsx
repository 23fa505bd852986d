import type { FormulaMatrix } from "#contract/formula-matrix.ts";
import { THRESHOLDS, type Threshold } from "#contract/thresholds.ts";
import { fromSlider, inShort, SLIDER_STEPS, toSlider } from "./amounts.ts";
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
      <legend>Where “met” begins, by the numbers</legend>
      {SHOWN.map((name) => {
        const { min, max, about, leg } = THRESHOLDS[name];
        const value = thresholds[name] ?? matrix.defaults[name] ?? min;
        const flow = matrix.legs.find(({ id }) => id === leg)?.flow ?? "none";
        return (
          <label key={name} className={`slider flow-${flow}`}>
            <span>{about}</span>
            <output>{inShort(name, value)}</output>
            <input
              type="range"
              min={0}
              max={SLIDER_STEPS}
              value={toSlider(value, min, max)}
              aria-valuetext={inShort(name, value)}
              onChange={({ currentTarget }) =>
                onMove({ ...thresholds, [name]: fromSlider(currentTarget.valueAsNumber, min, max) })
              }
            />
          </label>
        );
      })}
      <button type="button" className="reset" disabled={!moved} onClick={() => onMove({})}>
        As the rules have it
      </button>
    </fieldset>
  );
}
