// The two entities between which a way is looked for.
MATCH (source:Entity {id: $from}), (target:Entity {id: $to})
RETURN source {.id, .kind, .name, .nameZh} AS source, target {.id, .kind, .name, .nameZh} AS target
