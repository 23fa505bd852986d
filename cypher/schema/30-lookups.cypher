// Where a question names a kind of entity or of claim and no id.
CREATE INDEX entity_kind IF NOT EXISTS FOR (n:Entity) ON (n.kind);
CREATE INDEX claim_predicate IF NOT EXISTS FOR (n:Claim) ON (n.predicate);
CREATE INDEX claim_key IF NOT EXISTS FOR (n:Claim) ON (n.key);
