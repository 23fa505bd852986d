import { useEffect, useState } from "react";
import type { Subgraph } from "#contract/subgraph.ts";
import { isProperty, keyOf, type PropertyIndex, type PropertyName } from "#view/property-index.ts";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { facetName } from "./filter-words.ts";
import { LabelledChoice } from "./labelled-choice.tsx";
import { propertyOptions, usePropertyKeys } from "./property-choice.ts";
import { knownProperties } from "./property-shelf.ts";
import { RangeFacetRow } from "./range-facet.tsx";
import { TermFacetList } from "./term-facet.tsx";

/** Filters by whatever else entities have: a property is chosen, and its values are fetched only then. */
export function PropertyFacets() {
  const { properties } = useRoom();
  const [chosen, setChosen] = useState<readonly PropertyName[]>([]);
  const answer = useAtlas((state) => state.properties);
  const filters = useAtlas((state) => state.view.filters);
  const options = propertyOptions(usePropertyKeys());
  const shown = [...new Set([...filters.map(({ facet }) => facet).filter(isProperty), ...chosen])];
  const left = options.filter(([name]) => !shown.includes(name));
  useEffect(() => {
    if (chosen.length > 0) properties.want(chosen.map(keyOf));
  }, [properties, chosen]);
  return (
    <>
      {shown.map((name) => (
        <PropertyFacet key={name} name={name} />
      ))}
      {answer.state === "asked" ? <p role="status">Fetching the values …</p> : null}
      {answer.state === "failed" ? (
        <p role="alert">
          The values of a property cannot be had now: {answer.failure.message}{" "}
          <button type="button" className="plain-link" onClick={() => properties.want([])}>
            Try again
          </button>
        </p>
      ) : null}
      {left.length > 0 ? (
        <LabelledChoice
          label="Filter by a property"
          value=""
          options={[["", "choose one"], ...left]}
          onChange={(name) => isProperty(name) && setChosen([...chosen, name])}
        />
      ) : null}
    </>
  );
}

function PropertyFacet({ name }: { readonly name: PropertyName }) {
  const kind = useAtlas((state) => knownProperties(state.properties).get(keyOf(name))?.kind);
  const distinct = useAtlas((state) => distinctIn(known(state.picture), knownProperties(state.properties), name));
  if (kind === undefined) return null;
  const isAmount = kind === "number" || kind === "date";
  if (distinct === 0 || (isAmount && distinct === 1))
    return (
      <p className="legend-note">
        {facetName(name)}: {distinct === 0 ? "nothing in this picture has one." : "all of this picture has the same."}
      </p>
    );
  return isAmount ? <RangeFacetRow facet={name} /> : <TermFacetList facet={name} />;
}

function distinctIn(picture: Subgraph | undefined, properties: PropertyIndex, name: PropertyName): number {
  const values = picture?.nodes.id.flatMap((id) => properties.get(keyOf(name))?.ofEntity.get(id) ?? []);
  return new Set(values).size;
}
