// Every company that was held against the formula, leg by leg: what the article says, what our review found, and the same
// verdict recomputed from numbers. $thresholds holds cover, users, cloudUsd and cnyPerUsd; without a threshold nothing is met.
// What cannot be computed is 'unknown' and never 'not-met'; nor is a figure of "more than" below a threshold a no.
MATCH (company:Entity {kind: 'company'})
USING INDEX company:Entity(kind)
WHERE EXISTS { (company)<-[:ABOUT]-(:Review) } OR EXISTS { (company)<-[:ABOUT]-(:Assessment) }
WITH company,
  // The latest full year of which both capital spending and profit are known; operating income before net income.
  COLLECT {
    MATCH (company)<-[:ABOUT]-(spent:Observation {periodMonths: 12})-[:OF_METRIC]->(:Metric {id: 'capex'})
    MATCH (company)<-[:ABOUT]-(earned:Observation {periodMonths: 12})-[:OF_METRIC]->(profit:Metric)
    WHERE profit.id IN ['operating-income', 'net-income']
      AND earned.periodEnd = spent.periodEnd AND earned.currency = spent.currency AND spent.value > 0
      AND all(figure IN [spent, earned] WHERE figure.value IS NOT NULL AND figure.rank <> 'deprecated'
        AND NOT figure.status IN ['expected', 'rumoured'] AND NOT coalesce(figure.bound, 'exact') IN ['at-most', 'below'])
    RETURN {
      value: earned.value / spent.value, of: profit.id, yearly: false, open: coalesce(earned.bound, 'exact') IN ['at-least', 'above'],
      inputs: [{claim: earned.id, figure: earned.figure, period: earned.periodLabel, metric: profit.label, about: company.name},
               {claim: spent.id, figure: spent.figure, period: spent.periodLabel, metric: spent.label, about: company.name}]
    } AS found
    ORDER BY spent.periodEnd DESC, profit.id = 'operating-income' DESC,
      spent.rank = 'preferred' DESC, earned.rank = 'preferred' DESC, spent.id, earned.id
    LIMIT 1
  }[0] AS cash,
  // The largest count of people, of the company or of anything it runs.
  COLLECT {
    MATCH (company)-[:HAS_UNIT|MAKES*0..2]->(own:Entity)<-[:ABOUT]-(users:Observation)-[:OF_METRIC]->(metric:Metric)
    WHERE metric.id IN ['daily-users', 'weekly-users', 'monthly-users', 'yearly-users', 'members', 'users']
      AND users.rank <> 'deprecated' AND NOT users.status IN ['expected', 'rumoured']
      AND coalesce(users.value, users.low) IS NOT NULL AND NOT coalesce(users.bound, 'exact') IN ['at-most', 'below']
    RETURN {
      value: coalesce(users.value, users.low), of: metric.id, yearly: false,
      open: users.value IS NULL OR coalesce(users.bound, 'exact') IN ['at-least', 'above'],
      inputs: [{claim: users.id, figure: users.figure, period: users.periodLabel, metric: metric.label, about: own.name}]
    } AS found
    ORDER BY coalesce(users.value, users.low) DESC, users.periodEnd DESC, users.id
    LIMIT 1
  }[0] AS data,
  // Of every cloud the latest full year, or the latest quarter where no year is known; of several clouds the narrowest.
  COLLECT {
    MATCH (company)-[:HAS_UNIT]->(cloud:BusinessUnit {form: 'cloud'})
    WITH DISTINCT cloud,
      COLLECT {
        MATCH (cloud)<-[:ABOUT]-(sales:Observation)-[:OF_METRIC]->(:Metric {id: 'revenue'})
        WHERE sales.periodMonths IN [3, 12] AND sales.currency IN ['CNY', 'USD'] AND sales.value IS NOT NULL
          AND sales.rank <> 'deprecated' AND NOT sales.status IN ['expected', 'rumoured']
          AND NOT coalesce(sales.bound, 'exact') IN ['at-most', 'below']
        RETURN sales
        ORDER BY sales.periodMonths DESC, sales.periodEnd DESC, sales.rank = 'preferred' DESC, sales.status = 'reported' DESC, sales.id
        LIMIT 1
      }[0] AS sales
    WHERE sales IS NOT NULL
    WITH cloud, sales, sales.value * (12 / sales.periodMonths)
      / CASE sales.currency WHEN 'CNY' THEN $thresholds.cnyPerUsd ELSE 1.0 END AS dollars
    RETURN {
      value: dollars, of: 'revenue', yearly: sales.periodMonths = 3, open: coalesce(sales.bound, 'exact') IN ['at-least', 'above'],
      inputs: [{claim: sales.id, figure: sales.figure, period: sales.periodLabel, metric: sales.label, about: cloud.name}]
    } AS found
    ORDER BY sales.periodMonths DESC, dollars, cloud.id
    LIMIT 1
  }[0] AS cloud
UNWIND [
  {leg: 'leg:cash-cow', found: cash, threshold: $thresholds.cover},
  {leg: 'leg:data', found: data, threshold: $thresholds.users},
  {leg: 'leg:cloud', found: cloud, threshold: $thresholds.cloudUsd}
] AS part
MATCH (leg:Entity:Criterion {id: part.leg})
WITH company, leg, part.found AS found, part.threshold AS threshold
RETURN company {.id, .name, .nameZh} AS company, leg.id AS leg,
  COLLECT {
    MATCH (company)<-[:ABOUT]-(said:Assessment)-[:OF_CRITERION]->(leg)
    RETURN {claim: said.id, verdict: said.verdict} ORDER BY said.id LIMIT 1
  }[0] AS article,
  COLLECT {
    MATCH (company)<-[:ABOUT]-(review:Review)-[:OF_CRITERION]->(leg)
    RETURN review {
      claim: review.id, .verdict, .statement, .asOf,
      basedOn: COLLECT { MATCH (review)-[:BASED_ON]->(claim:Claim) RETURN claim.id ORDER BY claim.id },
      against: COLLECT { MATCH (review)-[:CUTS_AGAINST]->(claim:Claim) RETURN claim.id ORDER BY claim.id }
    }
    ORDER BY review.id LIMIT 1
  }[0] AS reviewed,
  found {
    .*,
    verdict: CASE
      WHEN found.value >= threshold THEN 'met'
      WHEN found.value < threshold AND NOT found.open THEN 'not-met'
      ELSE 'unknown'
    END
  } AS recomputed
ORDER BY company.tier, company.id, leg.id
