// Runs that wrote nothing for so long that whoever wrote must be gone.
MATCH (i:AtlasImport)
WHERE i.staging IS NOT NULL AND i.beatAt < datetime.realtime() - duration({seconds: $seconds})
SET i.staging = null, i.beatAt = null
