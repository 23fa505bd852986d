// The legs with the rules by which they are judged, and the thresholds those rules name.
MATCH (leg:Entity {kind: 'leg'})
RETURN leg {.id, .name, .nameZh, .flow, .rule, .measure, version: leg.ruleVersion} AS leg,
       leg {.cover, .users, .cloudUsd, .cnyPerUsd} AS thresholds
ORDER BY leg.id
