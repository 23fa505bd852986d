// Which claims cannot both hold?
// Rival claims stand side by side; nothing is thrown away because another source says otherwise.
MATCH (one:Claim)-[dispute:CONTRADICTS]->(other:Claim)
RETURN dispute.topic AS topic, one.statement AS says, other.statement AS saysInstead, dispute.reason AS why
ORDER BY topic
