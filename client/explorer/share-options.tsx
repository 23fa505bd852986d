import { FRAME_CONTROLS, FRAME_ROLES, type FrameControl, type FrameOptions } from "#view/frame-options.ts";
import { LOCALES } from "#view/localised.ts";
import type { ShareForm } from "#view/share-code.ts";

interface ShareOptionsProps {
  readonly form: ShareForm;
  readonly options: FrameOptions;
  readonly height: number;
  readonly onOptions: (options: FrameOptions) => void;
  readonly onHeight: (height: number) => void;
}

const THEMES = { auto: "as the reader's system", light: "light", dark: "dark" } as const;
const ROLES = { view: "look", explore: "look and draw more" } as const;
const LANGUAGES = { en: "English", zh: "中文" } as const;
const CONTROLS: Readonly<Record<FrameControl, string>> = {
  ...{ title: "title", zoom: "zoom", data: "data", sources: "sources", legend: "legend" },
  ...{ fullscreen: "full screen", open: "link to the explorer" },
};
/** Whose options are which; what is not named takes none. */
const THEMED: readonly ShareForm[] = ["iframe", "component", "react", "markdown", "png", "svg"];
const HEIGHTS = [320, 480, 640, 800] as const;

/** What can be chosen of a form; nothing where there is nothing to choose. */
export function ShareOptions({ form, options, height, onOptions, onHeight }: ShareOptionsProps) {
  if (!THEMED.includes(form)) return null;
  const go = (part: Partial<FrameOptions>) => onOptions({ ...options, ...part });
  const theme = options.theme ?? "auto";
  const isDrawn = form === "png" || form === "svg" || form === "markdown";
  return (
    <form className="share-options" onSubmit={(event) => event.preventDefault()}>
      <Choice
        label="Colours"
        value={theme}
        words={THEMES}
        onChange={(next) => go({ theme: next === "auto" ? undefined : next })}
      />
      {form === "iframe" || isDrawn ? (
        <Choice
          label="Language"
          value={options.locale}
          words={LANGUAGES}
          values={LOCALES}
          onChange={(locale) => go({ locale })}
        />
      ) : null}
      {form === "iframe" ? (
        <Choice
          label="Readers"
          value={options.role}
          words={ROLES}
          values={FRAME_ROLES}
          onChange={(role) => go({ role })}
        />
      ) : null}
      {form === "iframe" ? (
        <label>
          Height{" "}
          <select value={height} onChange={({ target }) => onHeight(Number(target.value))}>
            {HEIGHTS.map((one) => (
              <option key={one} value={one}>
                {one} pixels
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {form === "iframe" ? <Parts options={options} go={go} /> : null}
    </form>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly words: Readonly<Record<Value, string>>;
  readonly values?: readonly Value[];
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, words, values, onChange }: ChoiceProps<Value>) {
  const all = values ?? (Object.keys(words) as Value[]);
  const choose = (name: string) => {
    const next = all.find((one) => one === name);
    if (next !== undefined) onChange(next);
  };
  return (
    <label>
      {label}{" "}
      <select value={value} onChange={({ target }) => choose(target.value)}>
        {all.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

function Parts({
  options,
  go,
}: {
  readonly options: FrameOptions;
  readonly go: (part: Partial<FrameOptions>) => void;
}) {
  const { controls, attribution } = options;
  return (
    <fieldset>
      <legend>With</legend>
      {FRAME_CONTROLS.map((control) => (
        <label key={control}>
          <input
            type="checkbox"
            checked={controls.includes(control)}
            onChange={({ target: { checked } }) =>
              go({ controls: FRAME_CONTROLS.filter((one) => (one === control ? checked : controls.includes(one))) })
            }
          />{" "}
          {CONTROLS[control]}
        </label>
      ))}
      <label>
        <input
          type="checkbox"
          checked={attribution}
          onChange={({ target: { checked } }) => go({ attribution: checked })}
        />{" "}
        whose it is
      </label>
    </fieldset>
  );
}
