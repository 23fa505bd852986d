import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** A door between two programs that can be shut: what is under way is torn, and who knocks is turned away. */
export interface Gate {
  /** Host and port, to be written where those of the program behind it would stand. */
  readonly host: string;
  /** Lets through to a program at an address of the same form, from now on. */
  open(behind: string): void;
  shut(): void;
}

/** A gate that is shut, on a free port until the test ends. */
export async function buildGate(): Promise<Gate> {
  const passing = new Set<Socket>();
  let behind: URL | undefined;
  const join = (one: Socket, other: Socket) => {
    passing.add(one);
    one.on("error", () => other.destroy());
    one.on("close", () => {
      passing.delete(one);
      other.destroy();
    });
    one.pipe(other);
  };
  const server = createServer((caller) => {
    if (!behind) return void caller.on("error", () => undefined).destroy();
    const callee = connect(Number(behind.port), behind.hostname);
    join(caller, callee);
    join(callee, caller);
  });
  const shut = () => {
    behind = undefined;
    for (const socket of passing) socket.destroy();
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(async () => {
    shut();
    server.close();
    await once(server, "close");
  });
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    open: (host) => {
      behind = new URL(`tcp://${host}`);
    },
    shut,
  };
}
