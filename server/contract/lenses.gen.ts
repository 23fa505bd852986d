// Generated from cypher/lenses/*.cypher by `npm run gen`; do not edit.
import type { LensDescription } from "./lens.ts";

export const lenses = {
  "chain": {
    "id": "chain",
    "title": "How one leg feeds another",
    "answers": "How does cash become capex, chips, cloud and models, and what do data and computing feed?",
    "params": {
      "company": {
        "type": "entity",
        "kind": "company",
        "all": true,
        "default": "co:alibaba",
        "about": "only what flows from or to this company or between what belongs to no one"
      },
      "flow": {
        "type": "enum",
        "values": [
          "all",
          "money",
          "data",
          "computing"
        ],
        "default": "all",
        "about": "what flows"
      },
      "limit": {
        "type": "int",
        "min": 5,
        "max": 300,
        "default": 120,
        "about": "entities drawn at the most"
      }
    },
    "arrangement": "layered",
    "uses": [
      "entity_kind"
    ]
  },
  "drivers": {
    "id": "drivers",
    "title": "What drives the price",
    "answers": "Which developments are said to have pushed up the share price, and what stands against it?",
    "params": {
      "company": {
        "type": "entity",
        "kind": "company",
        "default": "co:alibaba",
        "about": "the company whose share price is asked about"
      },
      "limit": {
        "type": "int",
        "min": 5,
        "max": 200,
        "default": 60,
        "about": "entities drawn at the most"
      }
    },
    "arrangement": "layered",
    "uses": [
      "entity_id"
    ]
  },
  "ecosystem": {
    "id": "ecosystem",
    "title": "Ecosystem of a company",
    "answers": "Which businesses, initiatives, products and partners belong to a company?",
    "params": {
      "company": {
        "type": "entity",
        "kind": "company",
        "default": "co:alibaba",
        "about": "the company in the middle"
      },
      "limit": {
        "type": "int",
        "min": 5,
        "max": 200,
        "default": 60,
        "about": "entities drawn at the most"
      }
    },
    "arrangement": "layered",
    "uses": [
      "entity_id"
    ]
  },
  "everything": {
    "id": "everything",
    "title": "Everything",
    "answers": "What does the atlas hold, and how does it hang together?",
    "params": {
      "limit": {
        "type": "int",
        "min": 10,
        "max": 2000,
        "default": 500,
        "about": "entities drawn at the most"
      }
    },
    "arrangement": "organic",
    "uses": [
      "entity_kind"
    ]
  },
  "formula": {
    "id": "formula",
    "title": "Cash cow + data + cloud",
    "answers": "What fulfils each leg of the formula, and which initiatives hang on it?",
    "params": {
      "company": {
        "type": "entity",
        "kind": "company",
        "all": true,
        "default": "co:alibaba",
        "about": "the company held against the formula"
      },
      "limit": {
        "type": "int",
        "min": 5,
        "max": 200,
        "default": 60,
        "about": "entities drawn at the most"
      }
    },
    "arrangement": "formula",
    "uses": [
      "entity_id"
    ]
  },
  "hyperscalers": {
    "id": "hyperscalers",
    "title": "The borrowed script",
    "answers": "Whose script does Alibaba follow, and how do the large US companies fulfil the formula?",
    "params": {
      "limit": {
        "type": "int",
        "min": 5,
        "max": 200,
        "default": 60,
        "about": "entities drawn at the most"
      }
    },
    "arrangement": "formula",
    "uses": [
      "entity_kind"
    ]
  },
  "market": {
    "id": "market",
    "title": "Prices, indices, divergence",
    "answers": "How did shares and indices move, who leads, who lags, and what is said to explain it?",
    "params": {
      "limit": {
        "type": "int",
        "min": 5,
        "max": 200,
        "default": 60,
        "about": "entities drawn at the most"
      }
    },
    "arrangement": "layered",
    "uses": [
      "entity_kind"
    ]
  }
} as const satisfies Record<string, LensDescription>;
