// ---
// title: Where the sources disagree
// answers: Which things and which links rest on claims that another claim contradicts, refines, updates or measures differently?
// group: Evidence
// params:
//   kind:  { type: enum, values: [all, contradicts, refines, updates, different-measure], default: all, about: how the two claims stand to each other }
//   of:    { type: enum, values: [article, any], default: article, widest: any, about: "whether the article must be one of those who disagree" }
//   limit: { type: int, min: 5, max: 300, default: 60, about: entities drawn at the most }
// arrangement: organic
// uses: [entity_kind]
// ---
// Everything a disputed claim is about, the most disputed first, with the disputed links and those that say whose a thing is.
MATCH (entity:Entity)
USING INDEX entity:Entity(kind)
WHERE entity.kind IS NOT NULL AND EXISTS {
  MATCH (entity)<-[:ABOUT|OBJECT]-(claim:Claim)-[dispute:CONTRADICTS|REFINES|UPDATES|MEASURES_DIFFERENTLY]-(rival:Claim)
  WHERE ($kind = 'all' OR dispute.kind = $kind)
    // What the article says has the number of a statement in it.
    AND ($of = 'any' OR claim.seed IS NOT NULL OR rival.seed IS NOT NULL)
}
WITH entity ORDER BY entity.disputes DESC, entity.tier, entity.id
WITH collect(entity) AS found
WITH found, found[..$limit] AS entities,
  COLLECT {
    UNWIND found AS source
    MATCH (source)-[link]->(target:Entity)
    WHERE target IN found
      AND (link.disputes > 0 OR type(link) IN ['HAS_UNIT', 'RUNS', 'MAKES', 'DELIVERS', 'LISTED_AS', 'PART_OF', 'REQUIRES'])
    RETURN link
  } AS joined
RETURN entities,
  [link IN joined WHERE startNode(link) IN entities AND endNode(link) IN entities] AS links,
  size(found) AS entityTotal,
  size(joined) AS linkTotal
