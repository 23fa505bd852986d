// How many relationships each type has; types without any are left out.
UNWIND $types AS type
WITH type, COUNT { MATCH ()-[:$(type)]->() } AS count
WHERE count > 0
RETURN type, count
ORDER BY type
