// Who partners with whom?
// A link has a direction and a type; (a)-[:TYPE]->(b) asks for both. The arrow left out asks for either.
MATCH (one:Entity)-[link:PARTNERS_WITH]-(other:Entity)
WHERE one.name < other.name
RETURN one, link, other
LIMIT 80
