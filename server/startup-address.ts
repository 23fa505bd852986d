import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { StartupFailure } from "./startup-failure.ts";

/** How long requests under way may take once the server is told to stop. */
const GRACE_MS = 2000;

/**
 * Resolves once the server takes connections.
 *
 * @throws StartupFailure that says what to do where the address is taken, forbidden or not ours
 */
export async function listenAt(server: Server, host: string, port: number): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    throw new StartupFailure(refusal(code, host, port), { cause });
  }
}

function refusal(code: string, host: string, port: number): string {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} at ${host} is in use. End what uses it, or take another: PORT=${port + 1} npm start`;
    case "EACCES":
      return `Port ${port} at ${host} is not allowed to this user. Take one above 1023: PORT=4177 npm start`;
    default:
      return `Cannot listen at ${host}, port ${port} (${code}). Check HOST and PORT.`;
  }
}

/** What to type into a browser; a server that listens everywhere is named by this machine. */
export function addressOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo;
  if (address === "0.0.0.0" || address === "::") return `http://localhost:${port}`;
  return family === "IPv6" ? `http://[${address}]:${port}` : `http://${address}:${port}`;
}

/** Takes no more connections, ends idle ones at once and busy ones after a grace; resolves when all are gone. */
export async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(impatience);
}
