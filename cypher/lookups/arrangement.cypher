// The stored places of a view, or no row where none was computed.
MATCH (arrangement:Arrangement {id: $id})
RETURN arrangement.width AS width, arrangement.height AS height,
       arrangement.ids AS ids, arrangement.xs AS xs, arrangement.ys AS ys
