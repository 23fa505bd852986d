/** A picture has few colours, and asks for them many thousand times. */
const mixtures = new Map<string, string>();

/** `#rrggbb` moved towards another by a share between 0 and 1; always opaque, so that overlaps do not add up. */
export function mix(from: string, to: string, share: number): string {
  if (share === 0) return from;
  const asked = `${from}${to}${share}`;
  const known = mixtures.get(asked);
  if (known !== undefined) return known;
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(channel(from, at) * (1 - share) + channel(to, at) * share));
  const mixture = `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
  mixtures.set(asked, mixture);
  return mixture;
}
