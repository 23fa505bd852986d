// Whether some entity has so many links that ways past it are looked for otherwise.
RETURN EXISTS {
  MATCH (entity:Entity)
  WHERE COUNT { (entity)--() } > 2000
} AS any
