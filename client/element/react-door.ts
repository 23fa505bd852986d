import { createElement, useCallback, useEffect, useRef } from "react";
import type { InitiativeGraphElement, InitiativeGraphEventMap } from "./element-interface.ts";
import type { InitiativeGraphComponent, InitiativeGraphProps } from "./react-interface.ts";

/* The door of the package for React: the element as a component, with its events as properties. */

/** `<initiative-graph>` in React; attributes follow the properties, and listeners need not be kept the same. */
export const InitiativeGraph: InitiativeGraphComponent = (props) => {
  const { params, live, children, className, style, ref, ...rest } = props;
  const { onReady, onSelect, onExpand, onViewChange, onError, ...named } = rest;
  const heard = useRef(props);
  heard.current = props;
  const element = useRef<InitiativeGraphElement>(null);
  useEffect(() => (element.current ? listen(element.current, heard) : undefined), []);
  const attach = useCallback(
    (found: InitiativeGraphElement | null) => {
      element.current = found;
      if (typeof ref === "function") ref(found);
      else if (ref) ref.current = found;
    },
    [ref],
  );
  const attributes = { ...params, ...named, class: className, live: live ? "" : undefined, style, ref: attach };
  return createElement("initiative-graph", attributes, children);
};

function listen(element: InitiativeGraphElement, heard: { readonly current: InitiativeGraphProps }): () => void {
  const ending = new AbortController();
  const on = <Type extends keyof InitiativeGraphEventMap>(
    type: Type,
    tell: (props: InitiativeGraphProps, event: InitiativeGraphEventMap[Type]) => void,
  ) => element.addEventListener(type, (event) => tell(heard.current, event), { signal: ending.signal });
  on("ready", ({ onReady }, { detail }) => onReady?.(detail));
  on("select", ({ onSelect }, { detail }) => onSelect?.(detail));
  on("expand", ({ onExpand }, event) => onExpand?.(event.detail, event));
  on("viewchange", ({ onViewChange }, { detail }) => onViewChange?.(detail));
  on("error", ({ onError }, { detail }) => onError?.(detail));
  return () => ending.abort();
}
