import { type Extension, StateEffect, StateField } from "@codemirror/state";
import { type EditorView, showTooltip, type Tooltip, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import type { LanguageClient } from "./language-client.ts";
import type { Signature } from "./language-message.ts";

const setTooltip = StateEffect.define<Tooltip | null>();

const tooltip = StateField.define<Tooltip | null>({
  create: () => null,
  update: (now, { effects }) => effects.reduce((last, effect) => (effect.is(setTooltip) ? effect.value : last), now),
  provide: (field) => showTooltip.from(field),
});

/** While the arguments of a function are written: what it takes, and which of them is at the cursor. */
export function signatureTooltip(language: LanguageClient): Extension {
  class Signatures {
    readonly #view: EditorView;
    #closed = false;

    constructor(view: EditorView) {
      this.#view = view;
    }

    update({ docChanged, selectionSet }: ViewUpdate): void {
      if (docChanged || selectionSet) void this.#look();
    }

    destroy(): void {
      this.#closed = true;
    }

    async #look(): Promise<void> {
      const { state } = this.#view;
      const { head, empty } = state.selection.main;
      const inCall = empty && isInCall(state.sliceDoc(Math.max(0, head - 400), head));
      const signature = inCall ? await language.signature(state.doc.toString(), head) : undefined;
      const { doc, selection } = this.#view.state;
      if (this.#closed || doc !== state.doc || selection.main.head !== head) return;
      const next = signature ? tooltipAt(head, signature) : null;
      if (next === null && this.#view.state.field(tooltip) === null) return;
      // An update must be over before the next one begins.
      queueMicrotask(() => !this.#closed && this.#view.dispatch({ effects: setTooltip.of(next) }));
    }
  }
  return [tooltip, ViewPlugin.fromClass(Signatures)];
}

/** Whether a bracket behind a name is open: nothing else is worth asking about. */
function isInCall(before: string): boolean {
  let closed = 0;
  for (let at = before.length - 1; at >= 0; at -= 1) {
    if (before[at] === ")") closed += 1;
    else if (before[at] === "(" && closed > 0) closed -= 1;
    else if (before[at] === "(") return /[\w.]/.test(before[at - 1] ?? "");
  }
  return false;
}

function tooltipAt(pos: number, { label, about, active }: Signature): Tooltip {
  return {
    pos,
    above: true,
    create: () => {
      const dom = document.createElement("div");
      dom.className = "signature";
      const code = dom.appendChild(document.createElement("code"));
      const at = active === "" ? -1 : label.indexOf(active);
      if (at < 0) code.textContent = label;
      else {
        const bold = document.createElement("b");
        bold.textContent = active;
        code.append(label.slice(0, at), bold, label.slice(at + active.length));
      }
      if (about !== "") dom.appendChild(document.createElement("p")).textContent = about;
      return { dom };
    },
  };
}
