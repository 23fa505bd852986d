import { useId } from "react";

interface LabelledChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  /** Others, under a head of their own. */
  readonly more?: { readonly label: string; readonly options: LabelledChoiceProps["options"] } | undefined;
  readonly onChange: (value: string) => void;
}

/** One of several words, with what it is about in front. */
export function LabelledChoice({ label, value, options, more, onChange }: LabelledChoiceProps) {
  const id = useId();
  return (
    <div className="param">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        <Options options={options} />
        {more && more.options.length > 0 ? (
          <optgroup label={more.label}>
            <Options options={more.options} />
          </optgroup>
        ) : null}
      </select>
    </div>
  );
}

function Options({ options }: Pick<LabelledChoiceProps, "options">) {
  return options.map(([one, words]) => (
    <option key={one} value={one}>
      {words}
    </option>
  ));
}
