import { useId } from "react";

interface LabelledChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onChange: (value: string) => void;
}

/** One of several words, with what it is about in front. */
export function LabelledChoice({ label, value, options, onChange }: LabelledChoiceProps) {
  const id = useId();
  return (
    <div className="param">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
