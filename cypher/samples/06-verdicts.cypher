// Who meets which leg of the formula?
// A verdict is an assessment of one company by one criterion, and names the claims that it is based on.
MATCH (company:Company)<-[:ABOUT]-(verdict:Assessment)-[:OF_CRITERION]->(leg:Criterion)
OPTIONAL MATCH (verdict)-[:BASED_ON]->(evidence:Claim)
RETURN company.name AS company, leg.name AS leg, verdict.verdict AS verdict, count(evidence) AS claims
ORDER BY company, leg
