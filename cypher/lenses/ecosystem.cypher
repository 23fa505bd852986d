// ---
// title: Ecosystem of a company
// answers: Which businesses, initiatives, products and partners belong to a company?
// group: Overview
// params:
//   company: { type: entity, kind: company, default: co:alibaba, about: the company in the middle }
//   limit:   { type: int, min: 5, max: 200, default: 60, about: entities drawn at the most }
// arrangement: layered
// uses: [entity_id]
// ---
// One step from the company, and one more through its businesses, initiatives and products.
MATCH (company:Entity:Company {id: $company})
WITH company,
  COLLECT {
    MATCH (company)--(own:Entity)
    WHERE own:BusinessUnit OR own:Initiative OR own:Product OR own:Company
    RETURN DISTINCT own ORDER BY own.tier, own.degree DESC, own.id
  } AS first
WITH company, first,
  COLLECT {
    UNWIND first AS own
    WITH own WHERE NOT own:Company
    MATCH (own)--(other:Entity)
    WHERE other:Product OR other:Company OR other:BusinessUnit OR other:Concept
    RETURN DISTINCT other ORDER BY other.tier, other.degree DESC, other.id
  } AS second
WITH reduce(kept = [], entity IN [company] + first + second |
  CASE WHEN entity IN kept THEN kept ELSE kept + entity END) AS found
WITH found, found[..$limit] AS entities
RETURN entities,
  COLLECT { UNWIND entities AS source MATCH (source)-[link]->(target:Entity) WHERE target IN entities RETURN link } AS links,
  size(found) AS entityTotal,
  COUNT { UNWIND found AS source MATCH (source)-[link]->(target:Entity) WHERE target IN found RETURN link } AS linkTotal
