// Tried when queries are opened to visitors: it would show what others ask, with their parameters.
SHOW TRANSACTIONS
