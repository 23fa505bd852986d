import "./style.css";
import { Fragment, useState } from "react";
import { type Mark, markColour } from "#contract/mark.ts";
import { PALETTES } from "#contract/palette.ts";
import { signImage } from "#view/sign-markup.ts";
import { STYLE_COLOURS, withPick } from "#view/style-rules.ts";
import type { KeyRow } from "#view/style-scale.ts";
import type { StyleSign } from "#view/style-signs.ts";
import { CHANNEL_WORDS, sourceWords } from "#view/style-words.ts";
import { useAtlas, useLooks, useRoom, useTheme } from "./atlas-context.ts";

/** What the chosen colours stand for and what else was chosen; each class of things can be given another colour. */
export function StyleKey() {
  const rules = useAtlas((state) => state.view.style.rules);
  const looks = useLooks()?.[0];
  const key = looks?.key ?? [];
  const isOfKinds = (rules.colour ?? "kind") === "kind";
  const others = (["size", "icon", "label", "names", "width"] as const).filter((channel) => rules[channel]);
  const isMute = looks !== undefined && key.length === 0 && rules.colour !== undefined;
  return (
    <section className="legend style-key" aria-labelledby="style-key">
      <h2 id="style-key" className="small-head">
        {rules.colour || key.length > 0 ? `Colour: ${sourceWords("colour", rules.colour ?? "kind")}` : "Style"}
      </h2>
      {isOfKinds ? <KindColours rows={key.filter((row) => !row.isOfLinks)} /> : null}
      {key
        .filter((row) => !isOfKinds || row.isOfLinks)
        .map((row) => (
          <StyleRow key={row.words} row={row} />
        ))}
      {isMute ? <p className="legend-note">Nothing in this picture has one.</p> : null}
      {others.map((channel) => (
        <Fragment key={channel}>
          <p className="legend-note">
            {CHANNEL_WORDS[channel].name}: {sourceWords(channel, rules[channel] ?? "")}
          </p>
          {looks?.signs
            ?.filter((sign) => sign.of === channel)
            .map((sign) => (
              <SignRow key={sign.words} sign={sign} />
            ))}
        </Fragment>
      ))}
    </section>
  );
}

function SignRow({ sign }: { readonly sign: StyleSign }) {
  const palette = PALETTES[useTheme()];
  return (
    <div className="style-row">
      <img alt="" width="18" height="18" src={signImage(sign, palette)} />
      <span>{sign.words}</span>
      {sign.of === "icon" ? <span className="count">{sign.count}</span> : null}
    </div>
  );
}

/** The names and counts of kinds stand in the legend above: here are their colours, to be changed. */
function KindColours({ rows }: { readonly rows: readonly KeyRow[] }) {
  const [chosen, choose] = useState("");
  const open = rows.find(({ value }) => value === chosen);
  if (rows.length === 0) return null;
  return (
    <>
      <p className="legend-note">The legend above says whose colours these are. Choose one to change it.</p>
      <div className="swatches">
        {rows
          .filter(({ pickable }) => pickable)
          .map((row) => (
            <SwatchButton
              key={row.value}
              row={row}
              open={row.value === chosen}
              onClick={() => choose(row.value === chosen ? "" : row.value)}
            />
          ))}
      </div>
      {open ? <Swatches row={open} onChosen={() => choose("")} /> : null}
    </>
  );
}

function StyleRow({ row }: { readonly row: KeyRow }) {
  const [open, setOpen] = useState(false);
  const { words, mark, count, pickable } = row;
  return (
    <>
      <div className="style-row">
        {pickable ? <SwatchButton row={row} open={open} onClick={() => setOpen(!open)} /> : <Swatch mark={mark} />}
        <span>{words}</span>
        <span className="count">{count}</span>
      </div>
      {open ? <Swatches row={row} onChosen={() => setOpen(false)} /> : null}
    </>
  );
}

/** The colours there are to choose from: only those that can be told apart by everyone. */
function Swatches({ row, onChosen }: { readonly row: KeyRow; readonly onChosen: () => void }) {
  const { atlas } = useRoom();
  const style = useAtlas((state) => state.view.style);
  const choose = (colour: number | undefined) => {
    atlas.go({ style: withPick(style, row.value, colour) });
    onChosen();
  };
  return (
    <fieldset className="swatches" aria-label={`Colours for ${row.words}`}>
      {STYLE_COLOURS.map((at) => (
        <button
          key={at}
          type="button"
          className="swatch-button"
          aria-label={`Colour ${at + 1}`}
          aria-pressed={typeof row.mark === "object" && "class" in row.mark && row.mark.class === at}
          onClick={() => choose(at)}
        >
          <Swatch mark={{ class: at }} />
        </button>
      ))}
      {row.picked ? (
        <button type="button" className="plain-link" onClick={() => choose(undefined)}>
          as it was
        </button>
      ) : null}
    </fieldset>
  );
}

interface SwatchButtonProps {
  readonly row: KeyRow;
  readonly open: boolean;
  readonly onClick: () => void;
}

function SwatchButton({ row: { words, mark }, open, onClick }: SwatchButtonProps) {
  return (
    <button
      type="button"
      className="swatch-button"
      aria-expanded={open}
      aria-label={`Another colour for ${words}`}
      title={`${words}: choose another colour`}
      onClick={onClick}
    >
      <Swatch mark={mark} />
    </button>
  );
}

function Swatch({ mark }: { readonly mark: Mark }) {
  const palette = PALETTES[useTheme()];
  return <i className="swatch" style={{ background: markColour(mark, palette) }} aria-hidden="true" />;
}
