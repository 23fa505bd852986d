// Tried when queries are opened to visitors: not hostile at all, so it must be answered.
RETURN 1 AS one
