import neo4j from "neo4j-driver";

/**
 * What Neo4j's Query API would write for a value, made with the driver's own words and none of ours; for comparing.
 * Times lose the zeros at their end, which mean nothing.
 */
export function queryApiValue(value: unknown): unknown {
  if (value === null) return { $type: "Null", _value: null };
  if (typeof value === "boolean") return { $type: "Boolean", _value: value };
  if (typeof value === "string") return { $type: "String", _value: value };
  if (typeof value === "number") return { $type: "Float", _value: value };
  if (neo4j.isInt(value)) return { $type: "Integer", _value: value.toString() };
  if (Array.isArray(value)) return { $type: "List", _value: value.map(queryApiValue) };
  if (value instanceof Int8Array) return { $type: "Base64", _value: Buffer.from(value).toString("base64") };
  return (
    entityValue(value as object) ?? writtenValue(value as object) ?? { $type: "Map", _value: entries(value as object) }
  );
}

/** A typed answer in the same form: floats as numbers, times without zeros at their end. */
export function comparable(typed: unknown): unknown {
  if (Array.isArray(typed)) return typed.map(comparable);
  if (typeof typed !== "object" || typed === null) return typed;
  const { $type, _value } = typed as { readonly $type?: string; readonly _value?: unknown };
  if ($type === "Float") return { $type, _value: Number(_value) };
  if ($type === "Map")
    return { $type, _value: Object.entries(_value as object).map(([key, item]) => [key, comparable(item)]) };
  return Object.fromEntries(
    Object.entries(typed).map(([key, item]) => [
      key,
      key === "_properties"
        ? Object.entries(item as object).map(([name, one]) => [name, comparable(one)])
        : comparable(item),
    ]),
  );
}

function entries(map: object): unknown {
  return Object.entries(map).map(([key, item]) => [key, queryApiValue(item)]);
}

function entityValue(value: object): unknown {
  if (neo4j.isNode(value))
    return {
      $type: "Node",
      _value: { _element_id: value.elementId, _labels: value.labels, _properties: entries(value.properties) },
    };
  if (neo4j.isRelationship(value)) {
    const { elementId, startNodeElementId, endNodeElementId, type, properties } = value;
    return {
      $type: "Relationship",
      _value: {
        _element_id: elementId,
        _start_node_element_id: startNodeElementId,
        _end_node_element_id: endNodeElementId,
        _type: type,
        _properties: entries(properties),
      },
    };
  }
  if (!neo4j.isPath(value)) return undefined;
  const steps = value.segments.flatMap(({ relationship, end }) => [relationship, end]);
  return { $type: "Path", _value: [value.start, ...steps].map(queryApiValue) };
}

function writtenValue(value: object): unknown {
  const text = String(value)
    .replace(/(\.\d*?)0+(?=[^\d]|$)/, "$1")
    .replace(/\.(?=[^\d]|$)/, "");
  if (neo4j.isDate(value)) return { $type: "Date", _value: text.replace(/^([+-])0+(?=\d{4,})/, "$1") };
  if (neo4j.isTime(value)) return { $type: "Time", _value: text };
  if (neo4j.isLocalTime(value)) return { $type: "LocalTime", _value: text };
  if (neo4j.isLocalDateTime(value)) return { $type: "LocalDateTime", _value: text };
  if (neo4j.isDateTime(value)) return { $type: value.timeZoneId ? "ZonedDateTime" : "OffsetDateTime", _value: text };
  if (neo4j.isDuration(value)) return { $type: "Duration", _value: text === "PT0S" ? text : text.replace(/T$/, "") };
  if (!neo4j.isPoint(value)) return undefined;
  const { srid, x, y, z } = value;
  const float = (one: number) => (Number.isInteger(one) ? `${one}.0` : String(one));
  return {
    $type: "Point",
    _value:
      z === undefined
        ? `SRID=${srid};POINT (${float(x)} ${float(y)})`
        : `SRID=${srid};POINT Z (${float(x)} ${float(y)} ${float(z)})`,
  };
}
