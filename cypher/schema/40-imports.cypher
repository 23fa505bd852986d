// What an import wrote, found by its run; an id is given once in a run.
CREATE CONSTRAINT imported_id IF NOT EXISTS FOR (n:Imported) REQUIRE (n.importRun, n.id) IS UNIQUE;
CREATE CONSTRAINT atlas_import_name IF NOT EXISTS FOR (n:AtlasImport) REQUIRE n.name IS UNIQUE;
