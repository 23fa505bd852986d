// How many nodes each label and how many relationships each type has, and how many there are in all (without a name):
// from the count store, which takes no longer in a large database. Those from and to a label are left out.
CALL db.stats.retrieve('GRAPH COUNTS') YIELD data
RETURN [one IN data.nodes | {name: one.label, count: one.count}] AS labels,
       [one IN data.relationships WHERE one.startLabel IS NULL AND one.endLabel IS NULL
        | {name: one.relationshipType, count: one.count}] AS types
