// Every import, the runs of it that hold nothing any more, and the one that does.
MATCH (i:AtlasImport)
RETURN i.name AS name, i.run AS run, [run IN i.runs WHERE run <> coalesce(i.run, '') AND run <> coalesce(i.staging, '')] AS left,
       i.staging IS NOT NULL AS writing
ORDER BY name
