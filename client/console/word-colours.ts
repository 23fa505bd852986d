import { type Extension, type Range, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import type { LanguageClient } from "./language-client.ts";
import type { Token } from "./language-message.ts";

const setWords = StateEffect.define<DecorationSet>();

/** What each word is, as the worker last said; until it says so anew, the words move with what is typed. */
const words = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (set, { changes, effects }) =>
    effects.reduce((now, effect) => (effect.is(setWords) ? effect.value : now), set.map(changes)),
  provide: (field) => EditorView.decorations.from(field),
});

/** Tells words apart as Neo4j's parser does, which runs in a worker. */
export function wordColours(language: LanguageClient): Extension {
  class Colouring {
    readonly #view: EditorView;
    #closed = false;

    constructor(view: EditorView) {
      this.#view = view;
      void this.#colour();
    }

    update({ docChanged }: ViewUpdate): void {
      if (docChanged) void this.#colour();
    }

    destroy(): void {
      this.#closed = true;
    }

    async #colour(): Promise<void> {
      const { doc } = this.#view.state;
      const tokens = await language.tokens(doc.toString());
      // What was said of an older text is of no use.
      if (this.#closed || doc !== this.#view.state.doc) return;
      this.#view.dispatch({ effects: setWords.of(decorated(tokens, doc.length)) });
      keepCaret(this.#view);
    }
  }
  return [words, ViewPlugin.fromClass(Colouring)];
}

/** A text that moves into an element of its own takes the caret out of itself, and the editor does not see that. */
function keepCaret(view: EditorView): void {
  if (!view.hasFocus || view.composing) return;
  const { anchor, head } = view.state.selection.main;
  const [from, to] = [view.domAtPos(anchor), view.domAtPos(head)];
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

function decorated(tokens: readonly Token[], length: number): DecorationSet {
  const marks = tokens.flatMap(({ from, to, type }): Range<Decoration>[] =>
    from < to && to <= length ? [Decoration.mark({ class: `word-${type}` }).range(from, to)] : [],
  );
  return Decoration.set(marks, true);
}
