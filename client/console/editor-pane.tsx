import { useEffect, useRef } from "react";
import { ApiFailure } from "#api/failure.ts";
import { useConsole, useDesk } from "./console-context.ts";
import { CypherEditor } from "./cypher-editor.ts";
import { LanguageClient } from "./language-client.ts";
import { liveSchema } from "./live-schema.ts";

/** The editor with its language support, both there as long as the console is open. */
export function EditorPane() {
  const { desk, run } = useConsole();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<CypherEditor>(undefined);
  const token = useDesk((state) => state.token);
  const language = useRef<LanguageClient>(undefined);
  useEffect(() => {
    if (!host.current) return;
    const client = new LanguageClient();
    language.current = client;
    const made = new CypherEditor(host.current, desk.read().cypher, client, {
      onChange: (cypher) => cypher !== desk.read().cypher && desk.set({ cypher }),
      onRun: run,
      held: () => desk.read().held,
    });
    editor.current = made;
    made.focus();
    const stop = desk.subscribe(() => made.setText(desk.read().cypher));
    return () => {
      stop();
      made.destroy();
      client.destroy();
    };
  }, [desk, run]);
  useEffect(() => {
    const asking = new AbortController();
    liveSchema(token, asking.signal).then(
      ({ held, words }) => {
        if (asking.signal.aborted) return;
        language.current?.setSchema(words);
        if (held) desk.set({ held });
      },
      () => undefined,
    );
    return () => asking.abort();
  }, [desk, token]);
  useMark(editor);
  return <div className="console-editor" ref={host} />;
}

/** Where the database stumbled is marked in the text, as long as that is the text that it was asked. */
function useMark(editor: { readonly current: CypherEditor | undefined }): void {
  const run = useDesk((state) => state.run);
  const plan = useDesk((state) => state.plan);
  const { desk } = useConsole();
  useEffect(() => {
    const failure = run.state === "failed" ? run.failure : plan.state === "failed" ? plan.failure : undefined;
    const place = failure instanceof ApiFailure ? failure.query : undefined;
    const isAsked = run.state !== "failed" || run.got.ask.cypher === desk.read().cypher;
    if (!place?.line || !isAsked) editor.current?.mark(undefined);
    else editor.current?.mark({ line: place.line, column: place.column ?? 1, message: failure?.message ?? "" });
  }, [run, plan, desk, editor]);
}
