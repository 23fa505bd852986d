import { isLinkProperty, isProperty, type LinkPropertyName, type PropertyName } from "./property-index.ts";

/** What can be said by how a picture looks, and by what of its entities and links. What is not chosen is as ever. */
export const STYLE_CHOICES = {
  colour: ["kind", "form", "community", "verdict", "degree", "centrality", "disputes"],
  size: ["equal", "degree", "centrality", "amount", "disputes"],
  icon: ["none", "kind", "verdict", "community", "degree", "centrality", "disputes"],
  label: ["none", "chinese", "kind", "form", "community", "verdict", "degree", "centrality", "amount", "disputes"],
  names: ["degree", "centrality", "amount", "disputes"],
  width: ["amount", "claims", "disputes", "degree", "centrality"],
} as const;

export type StyleChannel = keyof typeof STYLE_CHOICES;
/** What a property of entities can be seen by as well. */
export const PROPERTY_CHANNELS = ["colour", "size", "icon", "label", "names"] as const;
export type PropertyChannel = (typeof PROPERTY_CHANNELS)[number];
export type StyleSource<Channel extends StyleChannel = StyleChannel> =
  | (typeof STYLE_CHOICES)[Channel][number]
  | (Channel extends PropertyChannel ? PropertyName : never)
  | (Channel extends "width" ? LinkPropertyName : never);
export const styleChannels = Object.keys(STYLE_CHOICES) as StyleChannel[];

/** Which colour of the palette somebody has chosen for what is told apart by colour, such as "company" or "Alibaba Cloud". */
export interface ColourPick {
  readonly value: string;
  /** From 0 to 7. */
  readonly class: number;
}

/** How a picture is to look: a rule for each channel that is not as ever, and colours chosen by hand. */
export interface StyleRules {
  readonly rules: { readonly [Channel in StyleChannel]?: StyleSource<Channel> };
  /**
   * By value, in alphabetical order, each once. Without a rule of colour the values are kinds, and only these are coloured; types
   * of links are coloured in any case.
   */
  readonly picks: readonly ColourPick[];
}

export const NO_STYLE: StyleRules = { rules: {}, picks: [] };
/** So many colours can be told apart: the classes of the palette. */
export const STYLE_COLOURS: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7];
const LONGEST_KEY = 200;
const MOST_PICKS = 40;
const PICK = /^(.{1,300})~([1-8])$/;

/** Reads `colour:community,size:.employees,company~3`, where a dot begins the name of a property, and a dash before it that of a property of links; what is not meant so is left out, and of two rules of a kind the first holds. */
export function readStyle(text: string | null | undefined): StyleRules {
  const rules: Record<string, string> = {};
  const picks = new Map<string, number>();
  for (const part of (text ?? "").split(",")) {
    const [channel = "", source = ""] = part.split(":");
    const chosen = decoded(source);
    if (isChannel(channel) && chosen !== undefined && isChoice(channel, chosen)) rules[channel] ??= chosen;
    const [, value, colour] = PICK.exec(part) ?? [];
    const named = value === undefined ? undefined : decoded(value);
    if (named !== undefined && picks.size < MOST_PICKS && !picks.has(named)) picks.set(named, Number(colour) - 1);
  }
  return styled(
    rules,
    [...picks].map(([value, of]) => ({ value, class: of })),
  );
}

/** Writes rules so that `readStyle` reads them back; empty where all is as ever. */
export function styleText({ rules, picks }: StyleRules): string {
  return [
    ...styleChannels.flatMap((channel) =>
      rules[channel] === undefined ? [] : [`${channel}:${encoded(rules[channel])}`],
    ),
    ...picks.map((pick) => `${encoded(pick.value)}~${pick.class + 1}`),
  ].join(",");
}

/** The same with another rule for a channel, or with none. Colours that were chosen for what another rule told apart go. */
export function withRule(style: StyleRules, channel: StyleChannel, source: string | undefined): StyleRules {
  const { [channel]: _before, ...others } = style.rules;
  const isChosen = source !== undefined && isChoice(channel, source);
  return styled({ ...others, ...(isChosen && { [channel]: source }) }, channel === "colour" ? [] : style.picks);
}

/** The same with a colour chosen for a value, or with the one it would have by itself. */
export function withPick(style: StyleRules, value: string, colour: number | undefined): StyleRules {
  const others = style.picks.filter((pick) => pick.value !== value);
  return styled(style.rules, colour === undefined ? others : [...others, { value, class: colour }]);
}

/** Whether a style cannot be drawn without knowing the claims behind what is drawn. */
export function styleNeedsEvidence({ rules }: StyleRules): boolean {
  return Object.values(rules).includes("amount");
}

export function isStyled({ rules, picks }: StyleRules): boolean {
  return picks.length > 0 || Object.keys(rules).length > 0;
}

/** One order of rules and picks, so that the same style is always the same value. */
function styled(rules: Readonly<Record<string, string>>, picks: readonly ColourPick[]): StyleRules {
  const inOrder = styleChannels.flatMap((channel) => (rules[channel] === undefined ? [] : [[channel, rules[channel]]]));
  return {
    rules: Object.fromEntries(inOrder) as StyleRules["rules"],
    picks: picks.toSorted((one, other) => (one.value < other.value ? -1 : 1)),
  };
}

/** Whether a way of looking can go by something. */
function isChoice(channel: StyleChannel, source: string): boolean {
  const choices: readonly string[] = STYLE_CHOICES[channel];
  if (choices.includes(source)) return true;
  if (source.length > LONGEST_KEY) return false;
  return channel === "width" ? isLinkProperty(source) : isProperty(source) && isOfEntities(channel);
}

function isOfEntities(channel: StyleChannel): channel is PropertyChannel {
  return PROPERTY_CHANNELS.some((one) => one === channel);
}

function isChannel(word: string): word is StyleChannel {
  return Object.hasOwn(STYLE_CHOICES, word);
}

/** Half a character cannot be written into an address. */
function encoded(value: string): string {
  return encodeURIComponent(value.replaceAll(/\p{Surrogate}/gu, "\ufffd")).replaceAll("~", "%7E");
}

function decoded(value: string): string | undefined {
  try {
    const read = decodeURIComponent(value);
    return read === "" ? undefined : read.replaceAll(/\p{Surrogate}/gu, "\ufffd");
  } catch {
    return undefined;
  }
}
