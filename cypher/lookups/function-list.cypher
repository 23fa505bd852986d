// What may be called in an expression, for the console's completion.
SHOW FUNCTIONS YIELD name, category, description, signature, isBuiltIn, aggregating
RETURN name, category, description, signature, isBuiltIn, aggregating
ORDER BY name
