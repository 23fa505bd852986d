// What is claimed about a company, by whom, and when?
// Facts are claims: each has a statement, a date and the sources that support it.
// $company = co:alibaba
MATCH (:Company {id: $company})<-[:ABOUT]-(claim:Claim)-[:SUPPORTED_BY]->(source:Source)
RETURN claim.asOf AS asOf, claim.statement AS statement, claim.hedge AS hedge, source.publisher AS publisher, source.title AS title
ORDER BY asOf DESC
LIMIT 100
