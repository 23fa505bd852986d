import type { Dataset } from "./dataset.ts";
import { displayGraph } from "./display-graph.ts";
import { type Fault, faultAt } from "./fault.ts";
import { nearestWord } from "./nearest-word.ts";
import type { Position } from "./position.ts";
import type { StoryFile, StoryFileStep, StoryMark } from "./story-file.ts";

/** Faults for every entity, link and claim that a story names and that is not in the dataset. */
export function checkStoryReferences(stories: readonly StoryFile[], dataset: Dataset): readonly Fault[] {
  const { entities, links } = displayGraph(dataset);
  const known = {
    entities: new Set(entities.map(({ id }) => id)),
    links: new Set(links.map(({ from, type, to }) => `${from} ${type} ${to}`)),
    claims: new Set(dataset.claims.flatMap(({ key }) => key ?? [])),
  };
  return stories.flatMap(({ steps }) => steps.flatMap((step) => checkStep(step, known)));
}

interface Known {
  readonly entities: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
}

function checkStep(
  { highlight, claims, blocks, params, place, position }: StoryFileStep,
  known: Known,
): readonly Fault[] {
  const linked = blocks.flatMap(({ runs }) => runs.flatMap(({ entity }) => entity ?? []));
  const named = Object.entries(params).filter(([, value]) => typeof value === "string" && value.includes(":"));
  return [
    ...highlight.flatMap((mark, row) => checkMark(mark, known, place.at("highlight", row))),
    ...claims.flatMap((key, row) => missing("claim with the key", key, known.claims, place.at("claims", row))),
    ...linked.flatMap((id) => missing("entity", id, known.entities, position)),
    ...named.flatMap(([name, id]) => missing("entity", String(id), known.entities, place.at("params", name))),
  ];
}

function checkMark(mark: StoryMark, known: Known, position: Position): readonly Fault[] {
  if (typeof mark === "string") return missing("entity", mark, known.entities, position);
  return missing("link", `${mark.source} ${mark.type} ${mark.target}`, known.links, position);
}

function missing(what: string, name: string, known: ReadonlySet<string>, position: Position): readonly Fault[] {
  if (known.has(name)) return [];
  const nearest = nearestWord(name, known);
  return [
    faultAt(position, `there is no ${what} "${name}"`, nearest ? `Did you mean "${nearest}"?` : `Correct the name.`),
  ];
}
