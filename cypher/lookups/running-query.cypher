// Whether a visitor's query is still in the database, ended or not; `id` is what it was begun with.
SHOW TRANSACTIONS YIELD metaData
WHERE metaData.atlasQuery = $id
RETURN count(*) AS transactions
