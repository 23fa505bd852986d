// What was observed of a metric, once for every owner: the company that has, runs or makes the thing, or whose price it
// is, and the thing itself where there is no company. A figure about both a company and its initiative is the company's.
// $companies, $kind and $form narrow it down, and are null where they do not.
MATCH (:Metric {id: $metric})<-[:OF_METRIC]-(figure:Observation)-[:ABOUT]->(about:Entity)
WHERE figure.rank <> 'deprecated'
  AND ($kind IS NULL OR about.kind = $kind)
  AND ($form IS NULL OR about.form = $form)
WITH figure, about,
  COLLECT {
    MATCH (company:Entity {kind: 'company'})-[:HAS_UNIT|RUNS|MAKES|DELIVERS|LISTED_AS*0..2]->(about)
    RETURN company ORDER BY company = about DESC, company.tier, company.id LIMIT 1
  }[0] AS company
WITH figure, about, coalesce(company, about) AS owner
WHERE $companies IS NULL OR owner.id IN $companies
WITH figure, owner, about
ORDER BY owner = about DESC, about.id
WITH figure, owner, collect(about)[0] AS about
RETURN {
    claim: figure.id,
    owner: owner {.id, .kind, .name, .nameZh},
    about: about {.id, .kind, .name, .nameZh},
    start: figure.periodStart,
    end: figure.periodEnd
  } AS observed
ORDER BY owner.tier, owner.id, about.id, figure.periodEnd, figure.periodStart, figure.rank = 'preferred' DESC, figure.id
