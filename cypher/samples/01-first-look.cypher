// A first look: one company and all it is joined to
// Entities are nodes labelled Entity; their names and kinds stand in properties. Put another id in the field below.
// $company = co:alibaba
MATCH (company:Company {id: $company})-[link]-(near:Entity)
RETURN company, link, near
LIMIT 60
