/** `#rrggbb` moved towards another by a share between 0 and 1; always opaque, so that overlaps do not add up. */
export function mix(from: string, to: string, share: number): string {
  if (share === 0) return from;
  const [near, far] = [Number.parseInt(from.slice(1), 16), Number.parseInt(to.slice(1), 16)];
  let mixed = 1;
  for (const shift of [16, 8, 0])
    mixed = mixed * 256 + Math.round(((near >> shift) & 255) * (1 - share) + ((far >> shift) & 255) * share);
  return `#${mixed.toString(16).slice(1)}`;
}
