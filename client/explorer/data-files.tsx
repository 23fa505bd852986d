import type { ExportGraph } from "#export/export-graph.ts";
import { gexfText } from "#export/gexf-text.ts";
import { graphmlText } from "#export/graphml-text.ts";
import { graphologyText } from "#export/graphology-text.ts";
import { fileName, saveFile } from "#export/saved-file.ts";
import { entityCsv, linkCsv } from "#export/view-csv.ts";
import { useRoom } from "./atlas-context.ts";
import { takenGraph } from "./taken-sheet.ts";

interface DataFile {
  readonly name: string;
  readonly about: string;
  readonly ending: string;
  readonly type: string;
  readonly text: (graph: ExportGraph) => string;
}

const FILES: readonly DataFile[] = [
  { name: "Entities, CSV", about: "for a spreadsheet", ending: "entities.csv", type: "text/csv", text: entityCsv },
  { name: "Links, CSV", about: "with the names of both ends", ending: "links.csv", type: "text/csv", text: linkCsv },
  {
    name: "GEXF",
    about: "for Gephi, with places and colours",
    ending: "gexf",
    type: "application/xml",
    text: gexfText,
  },
  {
    name: "GraphML",
    about: "for yEd, NetworkX and Neo4j",
    ending: "graphml",
    type: "application/xml",
    text: graphmlText,
  },
  {
    name: "JSON",
    about: "as graphology and sigma read it",
    ending: "json",
    type: "application/json",
    text: graphologyText,
  },
];

/** What is shown as files of data, each saved with a click. */
export function DataFiles() {
  const { atlas, layoutDesk, announce } = useRoom();
  const save = ({ name, ending, type, text }: DataFile) => {
    const graph = takenGraph(atlas.read(), layoutDesk);
    saveFile(fileName(graph.title, ending), new Blob([text(graph)], { type }));
    announce(`${name} saved.`);
  };
  return (
    <section aria-labelledby="data-files">
      <h3 id="data-files" className="small-head">
        The data
      </h3>
      <p className="dialog-lead">What is shown, without what you have left out.</p>
      <ul className="data-files">
        {FILES.map((file) => (
          <li key={file.name}>
            <button type="button" className="plain-link" onClick={() => save(file)}>
              {file.name}
            </button>
            <span>{file.about}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
