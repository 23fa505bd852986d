import { asFailure } from "#api/failure.ts";
import { parseView } from "#view/view-address.ts";
import type { FramePicture } from "./frame-picture.ts";
import {
  type CommandMessage,
  type EventMessage,
  MESSAGE_VERSION,
  type ReplyMessage,
  readCommand,
} from "./host-message.ts";

interface HostLineOptions {
  /** The one origin that is spoken to and listened to. */
  readonly host: string;
  /** Whether what is shown is locked by a token. */
  readonly isLocked: boolean;
}

/** Speaks with the page around, where the address of the frame allows one: tells it what happens, and does what it asks. */
export function openHostLine(picture: FramePicture, { host, isLocked }: HostLineOptions): void {
  const page = globalThis.parent;
  if (page === globalThis.self) return;
  // The browser drops what is sent to a page of another origin.
  const send = (message: EventMessage | ReplyMessage) => page.postMessage(message, host);
  picture.events.listen((event, detail) => send({ atlas: MESSAGE_VERSION, event, detail } as EventMessage));
  addEventListener("message", ({ origin, source, data }) => {
    const command = origin === host && source === page ? readCommand(data) : undefined;
    if (!command) return;
    const reply = (rest: Pick<ReplyMessage, "value" | "error">) =>
      send({ atlas: MESSAGE_VERSION, reply: command.number, ...rest });
    obey(command, picture, isLocked).then(
      (value) => reply(value ? { value } : {}),
      (fault: unknown) => reply({ error: asFailure(fault).message }),
    );
  });
}

async function obey(command: CommandMessage, picture: FramePicture, isLocked: boolean): Promise<Blob | undefined> {
  if (command.command === "exportImage") return picture.image(command.given.format);
  if (command.command === "select") picture.select(command.given.id);
  else if (isLocked) throw new Error("What this frame shows is locked by its token.");
  else await picture.show(parseView(command.given.view));
  return undefined;
}
