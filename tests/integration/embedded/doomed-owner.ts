// Run by embedded-neo4j.test.ts as a process of its own, which is then killed: `doomed-owner.ts HOME VERSION`.
import { startEmbeddedNeo4j } from "#embedded/embedded-neo4j.ts";
import { shortLivedJava } from "#tests/support/short-lived-java.ts";

const [home = "", version = ""] = process.argv.slice(2);
const { pid } = await startEmbeddedNeo4j({ home, version, env: shortLivedJava, onProgress: () => {} });
console.log(`neo4j ${pid}`);
