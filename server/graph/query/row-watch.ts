import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";

/** Counts the bytes that this thread's connections have received; ask for it before the first connection is made. */
export function inboundMeter(): () => number {
  const sockets = new Set<Socket>();
  let ended = 0;
  subscribe("net.client.socket", (message) => {
    const { socket } = message as { readonly socket: Socket };
    sockets.add(socket);
    socket.once("close", () => {
      ended += socket.bytesRead;
      sockets.delete(socket);
    });
  });
  return () => [...sockets].reduce((sum, { bytesRead }) => sum + bytesRead, ended);
}

const TICK_MS = 20;

interface RowWatchOptions {
  readonly received: () => number;
  /** Rows decoded so far. */
  readonly rows: () => number;
  readonly mostBytes: number;
  /** Called once, while a row is still arriving. */
  readonly onTooLarge: () => void;
}

/**
 * Watches for a row that is too large, which must be noticed while it arrives: once it is there, decoding it holds the
 * thread for longer than anyone waits (a list of 5 million numbers takes 18 seconds).
 *
 * @returns what ends the watch
 */
export function watchRows({ received, rows, mostBytes, onTooLarge }: RowWatchOptions): () => void {
  let seenRows = rows();
  let mark = received();
  const timer = setInterval(() => {
    if (rows() !== seenRows) {
      seenRows = rows();
      mark = received();
    } else if (received() - mark > mostBytes) {
      clearInterval(timer);
      onTooLarge();
    }
  }, TICK_MS);
  return () => clearInterval(timer);
}
