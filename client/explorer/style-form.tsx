import "./style.css";
import type { PropertyKey } from "#contract/property.ts";
import { isLinkProperty, isProperty } from "#view/property-index.ts";
import {
  isStyled,
  NO_STYLE,
  STYLE_CHOICES,
  STYLE_COLOURS,
  type StyleChannel,
  styleChannels,
  withPick,
  withRule,
} from "#view/style-rules.ts";
import { CHANNEL_WORDS, sourceWords } from "#view/style-words.ts";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { LabelledChoice } from "./labelled-choice.tsx";
import { linkPropertyOptions, propertyOptions, usePropertyKeys } from "./property-choice.ts";
import { tally } from "./tally.ts";
import { kindWord } from "./wording.ts";

/** What decides how the picture looks, one choice for each way of looking; the address holds them, and undo takes them back. */
export function StyleForm() {
  const { atlas } = useRoom();
  const style = useAtlas((state) => state.view.style);
  const keys = usePropertyKeys();
  return (
    <div className="style-form">
      {styleChannels.map((channel) => (
        <LabelledChoice
          key={channel}
          label={CHANNEL_WORDS[channel].name}
          value={style.rules[channel] ?? ""}
          options={optionsOf(channel)}
          more={{ label: "Property", options: propertiesFor(channel, keys, style.rules[channel]) }}
          onChange={(source) => atlas.go({ style: withRule(style, channel, source) })}
        />
      ))}
      {style.rules.colour === undefined ? <OneKind /> : null}
      <OneLinkType />
      <p className="style-hint">Colours differ for every kind of colour vision, in light and dark.</p>
      {isStyled(style) ? (
        <button type="button" className="plain-link" onClick={() => atlas.go({ style: NO_STYLE })}>
          Look as ever
        </button>
      ) : null}
    </div>
  );
}

/** Gives one type a colour, while all others stay as they are; the key then has it, to be changed. */
function OneKind() {
  const { atlas } = useRoom();
  const style = useAtlas((state) => state.view.style);
  const picture = useAtlas((state) => known(state.picture));
  const kinds = picture
    ? tally(picture).kinds.filter(({ kind }) => style.picks.every(({ value }) => value !== kind))
    : [];
  const free = STYLE_COLOURS.find((colour) => style.picks.every((pick) => pick.class !== colour)) ?? 0;
  if (kinds.length === 0) return null;
  return (
    <LabelledChoice
      label="Colour one type"
      value=""
      options={[["", "choose one"], ...kinds.map(({ kind }) => [kind, kindWord(kind, 2)] as const)]}
      onChange={(kind) => kind !== "" && atlas.go({ style: withPick(style, kind, free) })}
    />
  );
}

/** Gives one type of links a colour, whatever the others have. */
function OneLinkType() {
  const { atlas } = useRoom();
  const style = useAtlas((state) => state.view.style);
  const types = useAtlas((state) => known(state.picture)?.types);
  const free = STYLE_COLOURS.find((colour) => style.picks.every((pick) => pick.class !== colour)) ?? 0;
  const left = types?.filter(({ type }) => style.picks.every(({ value }) => value !== type)) ?? [];
  if (left.length === 0) return null;
  return (
    <LabelledChoice
      label="Colour one link type"
      value=""
      options={[["", "choose one"], ...left.map(({ type, label }) => [type, label] as const)]}
      onChange={(type) => type !== "" && atlas.go({ style: withPick(style, type, free) })}
    />
  );
}

/** Sizes, orders and widths go by numbers; a property that the address names is there before it is known which others there are. */
function propertiesFor(channel: StyleChannel, keys: readonly PropertyKey[], chosen: string | undefined) {
  const amounts = keys.filter(({ kind }) => kind === "number" || kind === "date");
  const takesWords = channel === "colour" || channel === "icon" || channel === "label";
  const fit = channel === "width" ? linkPropertyOptions(amounts) : propertyOptions(takesWords ? keys : amounts);
  const isNamed = chosen !== undefined && (isProperty(chosen) || isLinkProperty(chosen));
  const isMissing = isNamed && fit.every(([name]) => name !== chosen);
  return isMissing ? [...fit, [chosen, sourceWords(channel, chosen)] as const] : fit;
}

function optionsOf(channel: StyleChannel): readonly (readonly [value: string, words: string])[] {
  return [
    ["", CHANNEL_WORDS[channel].usual],
    ...STYLE_CHOICES[channel].map((source) => [source, sourceWords(channel, source)] as const),
  ];
}
