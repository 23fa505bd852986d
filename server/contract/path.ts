import * as z from "zod/mini";
import { EntityRef, Source } from "./entity.ts";
import { FLOWS } from "./kinds.ts";

/** How two entities hang together: the first, second … of the shortest ways from one to the other. */
export interface PathChoice {
  readonly from: string;
  readonly to: string;
  /** From 1: which of the ways. */
  readonly nth: number;
  /** Types of links that the way does not follow, such as COMPETES_WITH. */
  readonly without: readonly string[];
}

export const MOST_PATHS = 5;
/** Ways that one view draws, so that a chain can lead through as many stops. */
export const MOST_WAYS = 4;
const ID = "[a-z]+:[a-z0-9][a-z0-9/.-]{0,200}";
const TYPE = "[A-Z][A-Z0-9_]{0,60}";
const TYPES = `${TYPE}(?:\\.${TYPE}){0,39}`;
const PATH = new RegExp(`^(${ID})~(${ID})(?:~([1-${MOST_PATHS}]))?(?:~(${TYPES}))?$`);
const LONGEST = 4000;

/** `co:alibaba~con:robotics~2~COMPETES_WITH,con:robotics~co:nvidia`, as the address and the interface take it. */
export const waysQuery = z.optional(
  z.string().check(
    z.maxLength(LONGEST),
    z.refine((text) => readWays(text).length === text.split(",").length, "Not ways such as co:alibaba~con:robotics~2."),
  ),
);

/** Reads the choice of ways; what is none, leads from an entity to itself or is too much is left out. */
export function readWays(text: string | null | undefined): readonly PathChoice[] {
  return (text ?? "").slice(0, LONGEST).split(",").flatMap(readWay).slice(0, MOST_WAYS);
}

function readWay(text: string): readonly PathChoice[] {
  const [, from = "", to = "", nth = "1", without] = PATH.exec(text) ?? [];
  return from === to ? [] : [{ from, to, nth: Number(nth), without: [...new Set(without?.split("."))] }];
}

/** Writes the choice of ways so that `readWays` reads it back. */
export function waysText(ways: readonly PathChoice[]): string {
  const text = ({ from, to, nth, without }: PathChoice) =>
    [from, to, ...(nth === 1 ? [] : [nth]), ...(without.length === 0 ? [] : [without.join(".")])].join("~");
  return ways.map(text).join(",");
}

const id = z.string().check(z.maxLength(200), z.regex(new RegExp(`^${ID}$`), "Not an entity id such as co:alibaba."));

const types = z._default(
  z
    .string()
    .check(z.maxLength(LONGEST), z.regex(new RegExp(`^(?:${TYPE}(?:,${TYPE})*)?$`), "Not types such as RUNS,FUNDS.")),
  "",
);

export const pathsQuery = z.strictObject({ from: id, to: id, links: types, without: types });
export const aboutPaths = {
  from: "The one entity.",
  to: "The other.",
  links: "Types of links to follow, such as RUNS,FUNDS; all if not given.",
  without: "Types of links not to follow, such as COMPETES_WITH.",
};
export type PathsQuery = z.output<typeof pathsQuery>;

/** The shortest ways between two entities and the next shortest, each link in words with its sources. */
export const PathList = z.strictObject({
  dataset: z.string(),
  from: EntityRef,
  to: EntityRef,
  paths: z.array(
    z.strictObject({
      /** One more than links. */
      entities: z.array(EntityRef),
      links: z.array(
        z.strictObject({
          type: z.string(),
          /** How it reads along the way: "funds", or "is funded by" where it points back. */
          label: z.string(),
          direction: z.enum(["out", "in"]),
          flow: z.enum(FLOWS),
          hedge: z.optional(z.string()),
          disputed: z.boolean(),
          claims: z.array(z.string()),
          sources: z.array(z.string()),
        }),
      ),
    }),
  ),
  /** Of all that is said on the ways, by id. */
  sources: z.array(Source),
});
export type PathList = z.infer<typeof PathList>;
