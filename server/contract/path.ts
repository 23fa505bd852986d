import * as z from "zod/mini";
import { EntityRef, Source } from "./entity.ts";
import { FLOWS } from "./kinds.ts";

/** How two entities hang together: the first, second … of the shortest ways from one to the other. */
export interface PathChoice {
  readonly from: string;
  readonly to: string;
  /** From 1: which of the ways. */
  readonly nth: number;
}

export const MOST_PATHS = 5;
const ID = "[a-z]+:[a-z0-9][a-z0-9/.-]{0,200}";
const PATH = new RegExp(`^(${ID})~(${ID})(?:~([1-${MOST_PATHS}]))?$`);

/** `co:alibaba~con:robotics~2`, as the address and the interface take it. */
export const pathQuery = z.optional(
  z.string().check(z.maxLength(450), z.regex(PATH, "Not a way such as co:alibaba~con:robotics~2.")),
);

/** Reads the choice of a way; undefined where it is none, or leads from an entity to itself. */
export function readPath(text: string | null | undefined): PathChoice | undefined {
  const [, from = "", to = "", nth = "1"] = PATH.exec(text ?? "") ?? [];
  return from === to ? undefined : { from, to, nth: Number(nth) };
}

/** Writes the choice of a way so that `readPath` reads it back. */
export function pathText({ from, to, nth }: PathChoice): string {
  return [from, to, ...(nth === 1 ? [] : [nth])].join("~");
}

const id = z.string().check(z.maxLength(200), z.regex(new RegExp(`^${ID}$`), "Not an entity id such as co:alibaba."));

export const pathsQuery = z.strictObject({
  from: id,
  to: id,
  links: z._default(
    z
      .string()
      .check(
        z.maxLength(1000),
        z.regex(/^(?:[A-Z][A-Z0-9_]*(?:,[A-Z][A-Z0-9_]*)*)?$/, "Not types such as RUNS,FUNDS."),
      ),
    "",
  ),
});
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
