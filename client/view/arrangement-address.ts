import { type Arrangement, type Group, MOST_ARRANGED, type Offset, type Sight } from "./arrangement.ts";
import { heldText, readHeld } from "./held-places.ts";

const ENTITY_ID = /^[a-z]+:[a-z0-9][a-z0-9/.-]*$/;
const FARTHEST = 100_000;
/** Nobody looks nearer or from farther away than this. */
const UNITS = { least: 0.001, most: 1_000 } as const;
const LONGEST_NAME = 60;
const MOST_GROUPS = 40;

/** The keys that say how a drawing was arranged, with `select`, which names what is selected. */
export const ARRANGEMENT_KEYS = ["out", "only", "pinned", "moved", "held", "group", "camera", "frame"] as const;

/**
 * Reads what was arranged by hand, for example `select=co:alibaba,co:nvidia&out=con:data-moat&moved=co:nvidia~40~-12`.
 * What cannot be meant is dropped, and so is what is too much.
 */
export function parseArrangement(said: URLSearchParams): Arrangement {
  const moved = parseMoved(said.get("moved"));
  const camera = parseSight(said.get("camera"));
  const held = readHeld(said.get("held"));
  const isPlaced = Object.keys({ ...moved, ...held }).length > 0 || camera !== undefined;
  return {
    also: entityIds(said.get("select")).slice(1),
    out: entityIds(said.get("out")),
    only: entityIds(said.get("only")),
    pinned: entityIds(said.get("pinned")),
    moved,
    held,
    groups: parseGroups(said.get("group") ?? ""),
    camera,
    frame: isPlaced ? (said.get("frame") === "tall" ? "tall" : "wide") : undefined,
  };
}

/** Writes what was arranged as pairs for an address; nothing of what is as it comes. */
export function formatArrangement({
  out,
  only,
  pinned,
  moved,
  held,
  groups,
  camera,
  frame,
}: Arrangement): [string, string][] {
  const places = Object.entries(moved).map(([id, { x, y }]) => `${id}~${x}~${y}`);
  const groupWords = groups.map(({ number, name, members }) => [number, name, ...members].join("~"));
  const lists: [string, readonly string[]][] = [
    ["out", out],
    ["only", only],
    ["pinned", pinned],
    ["moved", places],
    ["held", Object.keys(held).length > 0 ? [heldText(held)] : []],
  ];
  const isPlaced = camera !== undefined || Object.keys({ ...moved, ...held }).length > 0;
  return [
    ...lists.flatMap(([key, list]): [string, string][] => (list.length > 0 ? [[key, list.join(",")]] : [])),
    ...(groups.length > 0 ? [["group", groupWords.join(";")] as [string, string]] : []),
    ...(camera ? [["camera", sightText(camera)] as [string, string]] : []),
    ...(frame === "tall" && isPlaced ? [["frame", frame] as [string, string]] : []),
  ];
}

/** The entities that a list of the address names, each once; the first of `select` is the one whose details are shown. */
export function entityIds(said: string | null): readonly string[] {
  const ids = (said ?? "").split(",").filter((id) => ENTITY_ID.test(id));
  return [...new Set(ids)].slice(0, MOST_ARRANGED);
}

/** A sight as exactly as an address holds it, so that it is the same when it is read back. */
export function roundedSight({ near, x, y, unitsPerPixel }: Sight): Sight {
  const units = Math.min(UNITS.most, Math.max(UNITS.least, unitsPerPixel));
  return { near, x: rounded(x, 100), y: rounded(y, 100), unitsPerPixel: rounded(units, 10_000) };
}

/** A name as it can stand in an address; undefined where nothing is left of it. */
export function groupName(typed: string): string | undefined {
  // Half a character cannot be written into an address.
  const name = typed
    .replaceAll(/[~;\p{Surrogate}\p{Cc}]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return [...name].slice(0, LONGEST_NAME).join("").trim() || undefined;
}

function parseMoved(said: string | null): Arrangement["moved"] {
  const moved: Record<string, Offset> = {};
  for (const one of (said ?? "").split(",").slice(0, MOST_ARRANGED)) {
    const [id = "", ...numbers] = one.split("~");
    const [x, y] = numbers.map((text) => wholeNumber(text));
    if (!ENTITY_ID.test(id) || numbers.length !== 2 || x === undefined || y === undefined) continue;
    if (x !== 0 || y !== 0) moved[id] = { x, y };
  }
  return moved;
}

function parseGroups(said: string): readonly Group[] {
  const groups: Group[] = [];
  const taken = new Set<string>();
  for (const one of said.split(";").slice(0, MOST_GROUPS)) {
    const [number = "", name = "", ...ids] = one.split("~");
    const members = entityIds(ids.join(",")).filter((id) => !taken.has(id));
    const known = groupName(name);
    if (!/^[1-9]\d{0,3}$/.test(number) || groups.some((other) => other.number === Number(number))) continue;
    if (known === undefined || members.length < 2) continue;
    for (const id of members) taken.add(id);
    groups.push({ number: Number(number), name: known, members });
  }
  return groups;
}

function parseSight(said: string | null): Sight | undefined {
  const [near = "", ...numbers] = (said ?? "").split("~");
  const [x, y, unitsPerPixel] = numbers.map(decimal);
  if (!ENTITY_ID.test(near) || numbers.length !== 3) return undefined;
  if (x === undefined || y === undefined || unitsPerPixel === undefined || unitsPerPixel <= 0) return undefined;
  return roundedSight({ near, x, y, unitsPerPixel });
}

function sightText(sight: Sight): string {
  const { near, x, y, unitsPerPixel } = roundedSight(sight);
  return [near, x, y, unitsPerPixel].join("~");
}

function wholeNumber(text: string): number | undefined {
  return /^-?\d{1,6}$/.test(text) && Math.abs(Number(text)) <= FARTHEST ? Number(text) + 0 : undefined;
}

function decimal(text: string): number | undefined {
  return /^-?\d{1,6}(\.\d{1,6})?$/.test(text) && Math.abs(Number(text)) <= FARTHEST ? Number(text) : undefined;
}

/** Without the negative zero, which is written as zero. */
function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts + 0;
}
