// ---
// title: On one source only
// answers: Which links around a company rest on a single source, and what does the article alone say?
// group: Evidence
// params:
//   company: { type: entity, kind: company, default: co:alibaba, about: the company in the middle }
//   said:    { type: enum, values: [any, article, outside], default: article, widest: any, about: "who is that one source, the article, any other, or either" }
//   limit:   { type: int, min: 5, max: 200, default: 30, about: entities drawn at the most }
// arrangement: layered
// uses: [entity_id]
// ---
// Links of the company and of its own whose claims all name one and the same source; our verdicts name that of their evidence and
// are left out. What the article says has the number of a statement in it.
MATCH (company:Entity:Company {id: $company})
WITH company,
  COLLECT {
    MATCH (company)-[:HAS_UNIT|RUNS|MAKES|LISTED_AS]->(own:Entity)
    RETURN DISTINCT own ORDER BY own.id
  } AS owned
WITH company, [company] + owned AS own
WITH company, own,
  COLLECT {
    UNWIND own AS one
    MATCH (one)-[link]-(other:Entity)
    WHERE size(link.sources) = 1 AND NOT type(link) IN ['PASSES', 'PARTLY_PASSES']
    WITH DISTINCT link,
      EXISTS { MATCH (claim:Claim)-[:SUPPORTED_BY]->(:Source {id: link.sources[0]}) WHERE claim.seed IS NOT NULL } AS isArticle
    WHERE $said = 'any' OR isArticle = ($said = 'article')
    RETURN link
  } AS lonely
WITH company, lonely,
  COLLECT {
    UNWIND lonely AS link
    UNWIND [startNode(link), endNode(link)] AS entity
    WITH DISTINCT entity WHERE entity <> company
    RETURN entity ORDER BY entity.tier, entity.degree DESC, entity.id
  } AS around
WITH lonely, [company] + around AS found
WITH lonely, found, found[..$limit] AS entities
RETURN entities,
  [link IN lonely WHERE startNode(link) IN entities AND endNode(link) IN entities] AS links,
  size(found) AS entityTotal,
  size(lonely) AS linkTotal
