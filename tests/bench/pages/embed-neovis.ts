import { NEOVIS_DEFAULT_CONFIG, NeoVis, type NeovisConfig } from "neovis.js/dist/neovis.js";
import cypher from "./embed-neovis.cypher?raw";

/* As its README has it: Neo4j's address, user and password are in the page, which asks the database itself and lays out what comes. */

const params = new URLSearchParams(location.hash.slice(1));
const asked: unknown = JSON.parse(document.getElementById("asked")?.textContent ?? "{}");
const config: NeovisConfig = {
  containerId: "picture",
  neo4j: {
    serverUrl: params.get("uri") ?? "",
    serverUser: params.get("user") ?? "",
    serverPassword: params.get("password") ?? "",
  },
  labels: { [NEOVIS_DEFAULT_CONFIG]: { label: "name" } },
  relationships: {},
};
new NeoVis(config).renderWithCypher(cypher, asked);
