import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

/*
 * Words are told apart by weight and grey: colour stands for what flows through a link, and red for what is wrong.
 * The colours are those of paper.css, which reach into the editor's own tree and follow light and dark by themselves.
 */
export const editorTheme: Extension = EditorView.theme({
  "&": { height: "100%", background: "var(--panel)", color: "var(--ink)", fontSize: "13px" },
  "&.cm-focused": { outline: "2px solid var(--ink)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6", overflow: "auto" },
  ".cm-content": { padding: "8px 0", caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "1.5px" },
  ".cm-gutters": { background: "transparent", color: "var(--soft)", border: "none" },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 6px 0 12px", minWidth: "22px" },
  ".cm-activeLine": { background: "transparent" },
  ".cm-activeLineGutter": { background: "transparent", color: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "light-dark(#f3dfb8, #4b3a1c)",
  },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": {
    background: "var(--wash)",
    outline: "1px solid var(--hair)",
  },
  ".cm-placeholder": { color: "var(--soft)" },
  ".word-keyword, .word-keywordLiteral, .word-booleanLiteral": { fontWeight: "700" },
  ".word-comment": { color: "var(--soft)", fontStyle: "italic" },
  ".word-stringLiteral, .word-numberLiteral": { color: "var(--soft)" },
  ".word-label": { color: "var(--slate)", fontWeight: "600" },
  ".word-function, .word-predicateFunction, .word-procedure": { fontStyle: "italic" },
  ".word-paramDollar, .word-paramValue": {
    textDecoration: "underline",
    textDecorationColor: "var(--hair)",
    textUnderlineOffset: "3px",
  },
  ".word-bracket, .word-separator, .word-punctuation": { color: "var(--soft)" },
  ".cm-lintRange-error": { backgroundImage: "none", borderBottom: "2px wavy var(--warn)", textDecoration: "none" },
  ".cm-lintRange-warning, .cm-lintRange-info": { backgroundImage: "none", borderBottom: "2px dotted var(--soft)" },
  ".cm-tooltip": {
    background: "var(--panel)",
    border: "1px solid var(--hair)",
    borderRadius: "3px",
    font: "400 12.5px / 1.45 var(--sans)",
    color: "var(--ink)",
    maxWidth: "min(460px, 90vw)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--mono)", maxHeight: "14em" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "2px 8px" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    background: "var(--wash)",
    color: "var(--ink)",
    fontWeight: "600",
  },
  ".cm-completionDetail": { color: "var(--soft)", fontStyle: "normal", marginLeft: "10px", fontWeight: "400" },
  ".cm-completionMatchedText": { textDecorationColor: "var(--hair)" },
  ".cm-completionInfo": { padding: "6px 10px" },
  ".cm-diagnostic": { padding: "5px 10px", borderLeft: "2px solid var(--soft)" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--warn)" },
  ".signature": { padding: "5px 10px" },
  ".signature code": { fontFamily: "var(--mono)", display: "block", overflowWrap: "anywhere", whiteSpace: "pre-line" },
  ".signature b": { textDecoration: "underline", textUnderlineOffset: "3px" },
  ".signature p": { margin: "3px 0 0", color: "var(--soft)" },
});
