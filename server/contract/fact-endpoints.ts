import { BARE as bare, endpoint, GRAPH_FAILS as graphFails, NOTHING as nothing } from "./endpoint.ts";
import { Evidence } from "./evidence.ts";
import { Figures, figuresQuery, MetricList } from "./figures.ts";
import { FormulaMatrix, formulaQuery } from "./formula-matrix.ts";
import { PropertyList, PropertyValues, propertyQuery } from "./property.ts";
import { THRESHOLDS, thresholdNames } from "./thresholds.ts";

/** The addresses that answer about all facts at once, whatever is drawn. */
export const factEndpoints = {
  evidence: endpoint({
    path: "/api/evidence",
    summary: "Every claim by date, kind, confidence and publisher, and the claims that each link rests on; as columns.",
    ...bare,
    answer: Evidence,
    problems: ["invalid-request", ...graphFails],
    example: "/api/evidence",
  }),
  properties: endpoint({
    path: "/api/properties",
    summary:
      "Which properties entities and links have besides what every answer holds: numbers, dates, words, yes and no.",
    ...bare,
    answer: PropertyList,
    problems: ["invalid-request", ...graphFails],
    example: "/api/properties",
  }),
  propertyValues: endpoint({
    path: "/api/property-values",
    summary: "The values of one property by entity or link, as columns; what views are styled and filtered by.",
    pathParams: nothing,
    query: propertyQuery,
    about: {
      key: "The property, such as tickers; none of its values where nothing has it.",
      of: "links for a property of links; that of entities, if not given.",
    },
    answer: PropertyValues,
    problems: ["invalid-request", ...graphFails],
    example: "/api/property-values?key=tickers",
  }),
  formula: endpoint({
    path: "/api/formula",
    summary: "Companies against the legs of the formula: what the article says, what we found, what the numbers give.",
    pathParams: nothing,
    query: formulaQuery,
    about: Object.fromEntries(
      thresholdNames.map((name) => [name, `${THRESHOLDS[name].about} As the rule of the leg has it, if not given.`]),
    ),
    answer: FormulaMatrix,
    problems: ["invalid-request", ...graphFails],
    example: "/api/formula?users=500000000",
  }),
  metrics: endpoint({
    path: "/api/metrics",
    summary: "Everything that is measured: definition, unit, and how many figures there are.",
    ...bare,
    answer: MetricList,
    problems: ["invalid-request", ...graphFails],
    example: "/api/metrics",
  }),
  figures: endpoint({
    path: "/api/figures",
    summary: "The figures of one metric by company and time, with the claims that state them, rivals side by side.",
    pathParams: nothing,
    query: figuresQuery,
    about: {
      metric: "What is measured, such as capex.",
      companies: "Whose figures, such as co:alibaba, with commas between them; everybody's if not given.",
      kind: "Only figures about entities of this kind, such as company for those of the whole group.",
      form: "Only figures about entities of this form, such as cloud.",
    },
    answer: Figures,
    problems: ["invalid-request", "unknown-metric", ...graphFails],
    example: "/api/figures?metric=capex",
  }),
} as const;
