import type { PropertyList, PropertyValues } from "#contract/property.ts";

/** What the entities of the fake graph have besides what is drawn. */
export const properties: PropertyList = {
  dataset: "facts-1",
  keys: [{ key: "tickers", kind: "text", count: 1 }],
  linkKeys: [{ key: "asOf", kind: "date", count: 2 }],
};

/** The ticker of one company. */
export const tickers: PropertyValues = {
  dataset: "facts-1",
  key: "tickers",
  kind: "text",
  entities: ["co:alibaba"],
  values: ["BABA"],
  cut: false,
};
