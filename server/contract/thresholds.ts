/** What the formula's rules leave to the reader to decide, and how far each may be moved. Defaults stand with the facts, on the legs. */
export const THRESHOLDS = {
  cover: {
    leg: "leg:cash-cow",
    min: 0.1,
    max: 10,
    about: "How many times a year's profit must cover its capital spending.",
  },
  users: {
    leg: "leg:data",
    min: 1_000_000,
    max: 4_000_000_000,
    about: "How many people must use what the company runs.",
  },
  cloudUsd: {
    leg: "leg:cloud",
    min: 10_000_000,
    max: 150_000_000_000,
    about: "How many US dollars a year the cloud must take in.",
  },
  cnyPerUsd: { leg: "leg:cloud", min: 5, max: 10, about: "How many yuan are counted as one US dollar." },
} as const;
export type Threshold = keyof typeof THRESHOLDS;
export const thresholdNames = Object.keys(THRESHOLDS) as Threshold[];
