import { isLinkProperty, isProperty } from "./property-index.ts";
import { propertyName } from "./property-words.ts";
import { type StyleChannel, type StyleRules, styleChannels } from "./style-rules.ts";

/** What each way of looking is called, and what it says where no rule is chosen. */
export const CHANNEL_WORDS: Readonly<Record<StyleChannel, { readonly name: string; readonly usual: string }>> = {
  colour: { name: "Colour", usual: "what flows" },
  size: { name: "Size", usual: "importance" },
  icon: { name: "Icon", usual: "what it is made of" },
  label: { name: "Under the name", usual: "a figure" },
  names: { name: "Names first", usual: "as drawn" },
  width: { name: "Link width", usual: "what flows" },
};

const SOURCES: Readonly<Record<string, string>> = {
  kind: "type",
  form: "what it is made of",
  community: "community",
  verdict: "verdict",
  degree: "number of links",
  centrality: "centrality",
  amount: "largest sum",
  disputes: "disputes",
  claims: "number of claims",
  equal: "all alike",
  none: "nothing",
  chinese: "Chinese name",
};

/** What a rule goes by, in the words of its choice. */
export function sourceWords(channel: StyleChannel, source: string): string {
  if (channel === "icon" && source === "none") return "no icon";
  return SOURCES[source] ?? (isProperty(source) || isLinkProperty(source) ? propertyName(source) : source);
}

/** What a style says, in a few words: "colour: community", "size: centrality". */
export function styleWords({ rules, picks }: StyleRules): readonly string[] {
  const chosen = styleChannels.flatMap((channel) => {
    const source = rules[channel];
    return source === undefined
      ? []
      : [`${CHANNEL_WORDS[channel].name.toLowerCase()}: ${sourceWords(channel, source)}`];
  });
  return rules.colour === undefined && picks.length > 0 ? ["colour: some types", ...chosen] : chosen;
}
