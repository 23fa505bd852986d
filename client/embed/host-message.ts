import { FRAME_EVENTS, type FrameEventDetails, type FrameEventName } from "./frame-events.ts";

/*
 * What a frame and the page around it say to each other by postMessage. The number of the version stands in every message, so
 * that a page may be older than the frame; what is of another version, or not of this shape, is not for us.
 */

export const MESSAGE_VERSION = 1;

/** What a page may ask of a frame, with what it gives along. */
export interface FrameCommands {
  /** Lights an entity; undefined lights everything. */
  readonly select: { readonly id: string | undefined };
  /** Shows another view, as the query string of the explorer; in a frame with a token that is refused. */
  readonly setView: { readonly view: string };
  /** Answered with the picture as a file. */
  readonly exportImage: { readonly format: "svg" | "png" };
}
export const FRAME_COMMANDS = ["select", "setView", "exportImage"] as const;
export type FrameCommandName = (typeof FRAME_COMMANDS)[number];

/** From the page to the frame; the number comes back with the reply. */
export type CommandMessage = {
  readonly [Name in FrameCommandName]: {
    readonly atlas: typeof MESSAGE_VERSION;
    readonly command: Name;
    readonly number: number;
    readonly given: FrameCommands[Name];
  };
}[FrameCommandName];

/** From the frame to the page: what has happened. */
export type EventMessage = {
  readonly [Name in FrameEventName]: {
    readonly atlas: typeof MESSAGE_VERSION;
    readonly event: Name;
    readonly detail: FrameEventDetails[Name];
  };
}[FrameEventName];

/** From the frame to the page: how a command ended. */
export interface ReplyMessage {
  readonly atlas: typeof MESSAGE_VERSION;
  readonly reply: number;
  /** The picture, where one was asked for. */
  readonly value?: Blob;
  readonly error?: string;
}

/** A command as the frame takes it; undefined where it is none. */
export function readCommand(data: unknown): CommandMessage | undefined {
  if (!isOurs(data) || !("command" in data && "number" in data && "given" in data)) return undefined;
  const { command, number, given } = data;
  if (typeof number !== "number" || typeof given !== "object" || given === null) return undefined;
  const said = new Map<string, unknown>(Object.entries(given));
  const head = { atlas: MESSAGE_VERSION, number } as const;
  const [id, view, format] = [said.get("id"), said.get("view"), said.get("format") ?? "svg"];
  if (command === "select" && (id === undefined || typeof id === "string")) return { ...head, command, given: { id } };
  if (command === "setView" && typeof view === "string") return { ...head, command, given: { view } };
  if (command === "exportImage" && (format === "svg" || format === "png"))
    return { ...head, command, given: { format } };
  return undefined;
}

/** What a frame says, as the page takes it; undefined where it is nothing of ours. */
export function readAnswer(data: unknown): EventMessage | ReplyMessage | undefined {
  if (!isOurs(data)) return undefined;
  if ("reply" in data) return typeof data.reply === "number" ? (data as ReplyMessage) : undefined;
  if (!("event" in data && "detail" in data) || typeof data.detail !== "object") return undefined;
  return FRAME_EVENTS.some((name) => name === data.event) ? (data as EventMessage) : undefined;
}

function isOurs(data: unknown): data is { readonly atlas: typeof MESSAGE_VERSION } {
  return typeof data === "object" && data !== null && "atlas" in data && data.atlas === MESSAGE_VERSION;
}
