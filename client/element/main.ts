import { defineElement } from "./initiative-graph.ts";

/* The door of /initiative-graph.js: one script, of any kind, defines the element. */

defineElement(scriptOrigin());

/** Where this script came from; empty where it stands in the page itself. */
function scriptOrigin(): string {
  const { currentScript } = document;
  const known = currentScript instanceof HTMLScriptElement ? currentScript.src : moduleAddress();
  return /^https?:/.test(known) ? new URL(known).origin : "";
}

/** A module is not told; one of the page's scripts has the name. */
function moduleAddress(): string {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>("script[src]")];
  return scripts.find(({ src }) => /\/initiative-graph\.js(?:[?#]|$)/.test(src))?.src ?? "";
}
