// What links two entities?
// The shortest ways between them, by links of any type.
// $from = co:alibaba
// $to = co:nvidia
MATCH path = SHORTEST 3 (:Entity {id: $from}) ((:Entity)--(:Entity)){1,4} (:Entity {id: $to})
RETURN path
