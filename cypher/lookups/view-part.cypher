CALL () {
  RETURN [] AS entities, [] AS links // In the place of this line stands the statement of a lens, or of one of its expansions.
}
RETURN entities, links
