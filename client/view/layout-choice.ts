import { LAYOUT_NAMES, type LayoutName } from "#contract/layout-names.ts";

/** How a view is laid out. */
export interface LayoutChoice {
  readonly name: LayoutName;
  /** Which of many equally good drawings, from 1; 1 where there is only one. */
  readonly seed: number;
  /** Whether there is to be room for every name. */
  readonly spread: boolean;
  /** What a radial layout is around; undefined where the picture itself has to say. */
  readonly around: string | undefined;
}

/** As the server draws it. */
export const STORED_LAYOUT: LayoutChoice = { name: "stored", seed: 1, spread: false, around: undefined };

/** The layouts that come out otherwise with another seed. */
const SEEDED: readonly LayoutName[] = ["organic", "type", "community"];
const SEED = /^[1-9]\d{0,3}$/;
const ENTITY_ID = /^[a-z]+:[a-z0-9][a-z0-9/.-]*$/;
const SPREAD = "spread";

/** Whether a layout has other drawings that are as good. */
export function hasSeeds(name: LayoutName): boolean {
  return SEEDED.includes(name);
}

/** Reads `organic~3`, `radial~co:alibaba`, `time~spread`; what cannot be meant is left out. */
export function readLayout(said: string | null): LayoutChoice {
  const [word, ...rest] = (said ?? "").split("~");
  const name = LAYOUT_NAMES.find((one) => one === word);
  if (!name) return STORED_LAYOUT;
  const seed = rest.find((one) => SEED.test(one));
  return {
    name,
    seed: seed !== undefined && hasSeeds(name) ? Number(seed) : 1,
    spread: rest.includes(SPREAD),
    around: name === "radial" ? rest.find((one) => ENTITY_ID.test(one)) : undefined,
  };
}

/** Writes what `readLayout` reads; nothing for the stored drawing as it is. */
export function layoutText({ name, seed, spread, around }: LayoutChoice): string {
  const more = [...(around === undefined ? [] : [around]), ...(seed === 1 ? [] : [seed]), ...(spread ? [SPREAD] : [])];
  return name === "stored" && more.length === 0 ? "" : [name, ...more].join("~");
}

/** The same layout drawn otherwise. */
export function anotherDrawing(choice: LayoutChoice): LayoutChoice {
  return hasSeeds(choice.name) ? { ...choice, seed: (choice.seed % 9999) + 1 } : choice;
}
