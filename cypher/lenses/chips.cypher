// ---
// title: Whose chips
// answers: Who runs on whose chips, who makes its own, and who feels the shortage?
// group: Chips and cloud
// params:
//   company: { type: entity, kind: company, all: true, default: all, about: "only what this company uses, makes or suffers from" }
//   limit:   { type: int, min: 5, max: 200, default: 50, about: entities drawn at the most }
// arrangement: layered
// uses: [entity_kind]
// ---
// From a company through what is its own to a chip, and on to whoever makes that chip.
MATCH (company:Entity {kind: 'company'})
USING INDEX company:Entity(kind)
WHERE $company = 'all' OR company.id = $company
MATCH (company)-[:HAS_UNIT|RUNS|MAKES|OWNS*0..1]->(user:Entity)-[:RUNS_ON|BUYS_FROM|SUFFERS_FROM|MAKES]->(chip:Entity {form: 'chip'})
WITH collect(DISTINCT company) AS companies, collect(DISTINCT user) AS users, collect(DISTINCT chip) AS chips
WITH companies, users, chips,
  COLLECT {
    UNWIND chips AS chip
    MATCH (maker:Company)-[:MAKES|OWNS]->(chip)
    RETURN DISTINCT maker ORDER BY maker.id
  } AS makers,
  COLLECT {
    UNWIND chips AS chip
    MATCH (chip)<-[tie:ADDRESSES|REDUCES|RAISES_STAKES_OF|CONCERNS]-(about:Entity)
    WHERE type(tie) <> 'CONCERNS' OR about:Event
    RETURN DISTINCT about ORDER BY about.id
  } AS about
WITH reduce(kept = [], entity IN companies + chips + users + makers + about |
  CASE WHEN entity IN kept THEN kept ELSE kept + entity END) AS found
UNWIND found AS entity
WITH entity ORDER BY entity.tier, entity.degree DESC, entity.id
WITH collect(entity) AS found
// What is bought or run on is a chip or who makes chips. Whose chip it is goes without saying where an initiative delivers it.
WITH found,
  COLLECT {
    UNWIND found AS source
    MATCH (source)-[link:RUNS_ON|BUYS_FROM|SUFFERS_FROM|MAKES|OWNS|HAS_UNIT|RUNS|DELIVERS|ADDRESSES|REDUCES|RAISES_STAKES_OF|CONCERNS]->(target:Entity)
    WHERE target IN found
      AND (NOT type(link) IN ['RUNS_ON', 'BUYS_FROM'] OR target.form = 'chip' OR EXISTS { (target)-[:MAKES]->({form: 'chip'}) })
      AND NOT (type(link) = 'MAKES' AND EXISTS { (source)-[:RUNS]->(:Initiative)-[:DELIVERS]->(target) })
    RETURN link
  } AS joined
WITH joined, [entity IN found WHERE any(link IN joined WHERE startNode(link) = entity OR endNode(link) = entity)] AS found
WITH joined, found, found[..$limit] AS entities
RETURN entities,
  [link IN joined WHERE startNode(link) IN entities AND endNode(link) IN entities] AS links,
  size(found) AS entityTotal,
  size(joined) AS linkTotal
