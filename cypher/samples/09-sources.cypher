// Whose word is most of this?
// Count claims by publisher before you trust a picture.
MATCH (source:Source)<-[:SUPPORTED_BY]-(claim:Claim)
RETURN source.publisher AS publisher, count(DISTINCT source) AS sources, count(claim) AS claims
ORDER BY claims DESC
