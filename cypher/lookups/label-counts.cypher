// How many nodes carry each label; labels that nothing carries any more are left out.
UNWIND $labels AS label
WITH label, COUNT { MATCH (:$(label)) } AS count
WHERE count > 0
RETURN label, count
ORDER BY label
