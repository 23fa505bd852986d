import { useId } from "react";
import type { LensParam } from "#contract/lens.ts";
import { lensTable } from "#view/lens-table.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { EntityPicker } from "./entity-picker.tsx";

/** A form for what the lens wants to know, made from its declaration; every change is a step of the history. */
export function ParamForm() {
  const fields = useFields().filter(({ param }) => param.type !== "int");
  if (fields.length === 0) return null;
  return (
    <form className="params" onSubmit={(event) => event.preventDefault()}>
      {fields.map(({ key, ...field }) => (
        <Field key={key} {...field} />
      ))}
    </form>
  );
}

/** The amounts among the parameters, which nobody needs at first; open where one has been changed. */
export function AmountForm() {
  const fields = useFields().filter(({ param }) => param.type === "int");
  if (fields.length === 0) return null;
  return (
    <details className="params amounts" open={fields.some(({ param, value }) => value !== param.default)}>
      <summary className="small-head">Settings</summary>
      {fields.map(({ key, ...field }) => (
        <Field key={key} {...field} />
      ))}
    </details>
  );
}

function useFields(): readonly (FieldProps & { readonly key: string })[] {
  const { atlas } = useRoom();
  const view = useAtlas((state) => state.view);
  return Object.entries(lensTable.get(view.lens)?.params ?? {}).map(([name, param]) => ({
    key: `${view.lens} ${name}`,
    name,
    param,
    value: view.params[name] ?? param.default,
    onChange: (value) => atlas.go({ params: { ...view.params, [name]: value } }),
  }));
}

interface FieldProps {
  readonly name: string;
  readonly param: LensParam;
  readonly value: string | number;
  readonly onChange: (value: string | number) => void;
}

function Field({ name, param, value, onChange }: FieldProps) {
  const id = useId();
  if (param.type === "entity")
    return (
      <EntityPicker
        label={named(name)}
        about={param.about}
        kind={param.kind}
        all={param.all ?? false}
        value={String(value)}
        onChange={onChange}
      />
    );
  return (
    <div className="param" title={param.about}>
      <label htmlFor={id}>{named(name)}</label>
      {param.type === "enum" ? (
        <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          {param.values.map((choice) => (
            <option key={choice} value={choice}>
              {named(choice)}
            </option>
          ))}
        </select>
      ) : param.type === "date" ? (
        <input
          id={id}
          type="date"
          min={param.min}
          max={param.max}
          value={value}
          onChange={({ target }) => target.validity.valid && target.value !== "" && onChange(target.value)}
        />
      ) : (
        <input
          id={id}
          type="number"
          min={param.min}
          max={param.max}
          step={1}
          value={value}
          onChange={({ target }) => target.validity.valid && target.value !== "" && onChange(target.valueAsNumber)}
        />
      )}
    </div>
  );
}

/** A declared name as a person would write it: "minSupport" as "Min support". */
function named(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("-", " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
