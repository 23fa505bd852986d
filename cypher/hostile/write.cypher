// Tried when queries are opened to visitors, and rolled back whatever comes of it.
UNWIND [1] AS x
CREATE (forbidden:AtlasForbiddenWrite)
RETURN forbidden
