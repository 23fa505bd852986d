import type { Extension } from "@codemirror/state";
import { hoverTooltip } from "@codemirror/view";
import type { SchemaAnswer } from "#contract/status.ts";
import { hoverWords } from "./hover-words.ts";
import type { LanguageClient } from "./language-client.ts";

/** What the connected database says of the word under the pointer, once it has told what it holds. */
export function hoverHelp(language: LanguageClient, held: () => SchemaAnswer | undefined): Extension {
  return hoverTooltip(async ({ state: { doc } }, at) => {
    const schema = held();
    if (!schema) return null;
    const text = doc.toString();
    const found = hoverWords(text, await language.tokens(text), at, schema);
    if (!found) return null;
    const { from, to, heading, lines } = found;
    return {
      pos: from,
      end: to,
      above: true,
      create: () => {
        const dom = document.createElement("div");
        dom.className = "signature";
        dom.appendChild(document.createElement("code")).textContent = heading;
        for (const line of lines) dom.appendChild(document.createElement("p")).textContent = line;
        return { dom };
      },
    };
  });
}
