// Generated from cypher/lenses/*.cypher by `npm run gen`; do not edit.
import type { LensDescription } from "./lens.ts";

export const lenses = {
  "all-three": {
    "id": "all-three",
    "title": "All three legs",
    "answers": "Which companies stand on cash cow, data and cloud by our review?",
    "group": "The argument",
    "params": {
      "least": {
        "type": "enum",
        "values": [
          "met",
          "partly"
        ],
        "default": "met",
        "widest": "partly",
        "about": "whether a leg must be met, or may be met in part"
      },
      "limit": {
        "type": "int",
        "min": 5,
        "max": 200,
        "default": 40,
        "about": "entities drawn at the most"
      }
    },
    "arrangement": "layered",
    "uses": [
      "entity_kind"
    ]
  },
  "believed-on": {
    "id": "believed-on",
    "title": "What was believed on a day",
    "answers": "What had been claimed of a company by a given day, and which figures were the latest then?",
    "group": "Evidence",
    "params": {
      "company": {
        "type": "entity",
        "kind": "company",
        "default": "co:alibaba",
        "about": "the company in the middle"
      },
      "on": {
        "type": "date",
        "min": "2020-01-01",
        "max": "2026-12-31",
        "default": "2025-09-25",
        "about": "the day; what was claimed later is left out"
      },
      "limit": {
        "type": "int",
        "min": 5,
        "max": 200,
        "default": 30,
        "about": "entities drawn at the most"
      }
    },
    "arrangement": "layered",
    "uses": [
      "entity_id"
    ]
  },
  "capex-race": {
    "id": "capex-race",
    "title": "The race of capital spending",
    "answers": "Who spends how much, out of what, and for what?",
    "group": "Money",
    "params": {
      "year": {
        "type": "int",
        "min": 2022,
        "max": 2026,
        "default": 2024,
        "about": "the year whose spending stands under the names; a fiscal year counts where most of it lies"
      },
      "limit": {
        "type": "int",
        "min": 5,
        "max": 200,
        "default": 80,
        "about": "entities drawn at the most"
      }
    },
    "arrangement": "layered",
    "uses": [
      "entity_kind"
    ]
  },
  "chain": {
    "id": "chain",
    "title": "How one leg feeds another",
    "answers": "How does cash become capex, chips, cloud and models, and what do data and computing feed?",
    "group": "The argument",
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
  "chips": {
    "id": "chips",
    "title": "Whose chips",
    "answers": "Who runs on whose chips, who makes its own, and who feels the shortage?",
    "group": "Chips and cloud",
    "params": {
      "company": {
        "type": "entity",
        "kind": "company",
        "all": true,
        "default": "all",
        "about": "only what this company uses, makes or suffers from"
      },
      "limit": {
        "type": "int",
        "min": 5,
        "max": 200,
        "default": 50,
        "about": "entities drawn at the most"
      }
    },
    "arrangement": "layered",
    "uses": [
      "entity_kind"
    ]
  },
  "circular-money": {
    "id": "circular-money",
    "title": "Circular money",
    "answers": "Where does money that one company puts into another come back as an order?",
    "group": "Money",
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
  },
  "cloud-ranking": {
    "id": "cloud-ranking",
    "title": "Clouds by rank",
    "answers": "Who has how much of which cloud market, and how much does each cloud take in?",
    "group": "Chips and cloud",
    "params": {
      "by": {
        "type": "enum",
        "values": [
          "share",
          "revenue"
        ],
        "default": "share",
        "about": "what stands under a cloud, its share of the world market or its latest revenue"
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
      "entity_kind"
    ]
  },
  "disputes": {
    "id": "disputes",
    "title": "Where the sources disagree",
    "answers": "Which things and which links rest on claims that another claim contradicts, refines, updates or measures differently?",
    "group": "Evidence",
    "params": {
      "kind": {
        "type": "enum",
        "values": [
          "all",
          "contradicts",
          "refines",
          "updates",
          "different-measure"
        ],
        "default": "all",
        "about": "how the two claims stand to each other"
      },
      "of": {
        "type": "enum",
        "values": [
          "article",
          "any"
        ],
        "default": "article",
        "widest": "any",
        "about": "whether the article must be one of those who disagree"
      },
      "limit": {
        "type": "int",
        "min": 5,
        "max": 300,
        "default": 60,
        "about": "entities drawn at the most"
      }
    },
    "arrangement": "organic",
    "uses": [
      "entity_kind"
    ]
  },
  "divergence": {
    "id": "divergence",
    "title": "Share price against AI pivot",
    "answers": "How did shares move in the year, how did capital spending grow, and do the two go together as the article has it?",
    "group": "The argument",
    "params": {
      "until": {
        "type": "date",
        "min": "2025-04-01",
        "max": "2026-06-30",
        "default": "2025-09-30",
        "about": "the day up to which price changes are counted"
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
      "entity_kind"
    ]
  },
  "drivers": {
    "id": "drivers",
    "title": "What drives the price",
    "answers": "Which developments are said to have pushed up the share price, and what stands against it?",
    "group": "The argument",
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
    "group": "Overview",
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
    "group": "Overview",
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
    "group": "The argument",
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
    "group": "The argument",
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
  "investments": {
    "id": "investments",
    "title": "Who invested in whom",
    "answers": "Which companies put money into which others, own them or are buying them?",
    "group": "Money",
    "params": {
      "company": {
        "type": "entity",
        "kind": "company",
        "all": true,
        "default": "all",
        "about": "only stakes held by this company or held in it"
      },
      "limit": {
        "type": "int",
        "min": 5,
        "max": 200,
        "default": 80,
        "about": "entities drawn at the most"
      }
    },
    "arrangement": "layered",
    "uses": [
      "entity_kind"
    ]
  },
  "leads-without": {
    "id": "leads-without",
    "title": "Leading without the legs",
    "answers": "Who leads in AI, or is built upon by others, and yet stands on hardly a leg of the formula?",
    "group": "The argument",
    "params": {
      "legs": {
        "type": "int",
        "min": 0,
        "max": 3,
        "default": 1,
        "about": "legs a company may pass at the most, in full or in part"
      },
      "limit": {
        "type": "int",
        "min": 5,
        "max": 200,
        "default": 80,
        "about": "entities drawn at the most"
      }
    },
    "arrangement": "layered",
    "uses": [
      "entity_kind"
    ]
  },
  "market": {
    "id": "market",
    "title": "Prices, indices, divergence",
    "answers": "How did shares and indices move, who leads, who lags, and what is said to explain it?",
    "group": "The argument",
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
  },
  "single-source": {
    "id": "single-source",
    "title": "On one source only",
    "answers": "Which links around a company rest on a single source, and what does the article alone say?",
    "group": "Evidence",
    "params": {
      "company": {
        "type": "entity",
        "kind": "company",
        "default": "co:alibaba",
        "about": "the company in the middle"
      },
      "said": {
        "type": "enum",
        "values": [
          "any",
          "article",
          "outside"
        ],
        "default": "article",
        "widest": "any",
        "about": "who is that one source, the article, any other, or either"
      },
      "limit": {
        "type": "int",
        "min": 5,
        "max": 200,
        "default": 30,
        "about": "entities drawn at the most"
      }
    },
    "arrangement": "layered",
    "uses": [
      "entity_id"
    ]
  },
  "stale": {
    "id": "stale",
    "title": "Figures that have grown old",
    "answers": "Of which things is the latest figure of its kind old, so that it should be looked up again?",
    "group": "Evidence",
    "params": {
      "months": {
        "type": "int",
        "min": 1,
        "max": 60,
        "default": 24,
        "widest": 1,
        "about": "how many months before the last revision of the facts a figure counts as old"
      },
      "limit": {
        "type": "int",
        "min": 5,
        "max": 300,
        "default": 80,
        "about": "entities drawn at the most"
      }
    },
    "arrangement": "organic",
    "uses": [
      "entity_kind"
    ]
  },
  "verdict": {
    "id": "verdict",
    "title": "Evidence for a verdict",
    "answers": "What does our verdict on a company and a leg rest on, and what cuts against it?",
    "group": "The argument",
    "params": {
      "company": {
        "type": "entity",
        "kind": "company",
        "default": "co:alibaba",
        "about": "the company that was judged"
      },
      "leg": {
        "type": "entity",
        "kind": "leg",
        "default": "leg:cash-cow",
        "about": "the leg of the formula it was held against"
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
  }
} as const satisfies Record<string, LensDescription>;
