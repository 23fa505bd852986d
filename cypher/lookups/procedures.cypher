// The procedures of these names that there are.
SHOW PROCEDURES YIELD name, signature, description
WHERE name IN $names
RETURN name, signature, description AS about
ORDER BY name
