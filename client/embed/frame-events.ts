/** What happens in a frame, with what is told of it; the same as of `<initiative-graph>`. */
export interface FrameEventDetails {
  /** The first picture is there: of which view, as of when. */
  readonly ready: { readonly view: string; readonly asOf: string; readonly entities: number; readonly links: number };
  /** Undefined: nothing is selected any more. */
  readonly select: { readonly id: string | undefined; readonly name: string | undefined };
  readonly expand: { readonly id: string; readonly name: string };
  /** As the query string of the explorer. */
  readonly viewchange: { readonly view: string };
  readonly error: { readonly message: string };
}
export const FRAME_EVENTS = ["ready", "select", "expand", "viewchange", "error"] as const;
export type FrameEventName = (typeof FRAME_EVENTS)[number];

type Listener = <Name extends FrameEventName>(name: Name, detail: FrameEventDetails[Name]) => void;

export interface FrameEvents {
  listen(listener: Listener): void;
  readonly tell: Listener;
}

/** A list of listeners, told in the order in which they came. */
export function frameEvents(): FrameEvents {
  const listeners: Listener[] = [];
  return {
    listen: (listener) => void listeners.push(listener),
    tell: (name, detail) => {
      for (const listener of listeners) listener(name, detail);
    },
  };
}
