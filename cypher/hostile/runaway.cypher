// Tried when queries are opened to visitors: minutes of work, to be stopped at the time limit.
UNWIND range(1, 2000000000) AS x
RETURN count(x)
