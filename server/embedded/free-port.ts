import { createServer } from "node:net";
import { EmbeddedFailure } from "./embedded-failure.ts";

/**
 * A loopback port that nobody listens on at this moment.
 *
 * @param wanted a port that must be used; without it the system chooses
 * @throws EmbeddedFailure `port-taken` when `wanted` is in use or may not be opened
 */
export async function freePort(wanted?: number): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", () => reject(portTaken(wanted ?? 0)));
    server.listen({ host: "127.0.0.1", port: wanted ?? 0, exclusive: true }, () => {
      const address = server.address();
      const port = address && typeof address === "object" ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** The failure for a port that Neo4j cannot listen on. */
export function portTaken(port: number): EmbeddedFailure {
  return new EmbeddedFailure(
    "port-taken",
    `Neo4j cannot listen on 127.0.0.1:${port}: another program does, or this user may not.`,
    `End that program (\`lsof -i :${port}\` names it), or leave the port to be chosen.`,
  );
}
