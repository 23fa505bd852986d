import { CopyButton } from "@mantine/core";
import { formatView } from "#view/view-address.ts";
import { useAtlas } from "./atlas-context.ts";
import { Dialog } from "./dialog.tsx";
import { embedSnippet } from "./embed-snippet.ts";

/** The present view as a frame for another page, with what it will look like there. */
export function EmbedDialog({ onClose }: { readonly onClose: () => void }) {
  const view = useAtlas((state) => state.view);
  const address = `/embed${formatView({ ...view, query: undefined })}`;
  const snippet = embedSnippet(`${location.origin}${address}`, document.title);
  return (
    <Dialog title="Embed this view" wide onClose={onClose}>
      <p className="dialog-lead">
        Paste this into a page. The picture stays live; it needs no login and gives nobody a password.
      </p>
      <div className="snippet">
        <textarea
          readOnly
          rows={4}
          spellCheck={false}
          aria-label="HTML to paste"
          value={snippet}
          onFocus={({ target }) => target.select()}
        />
        <CopyButton value={snippet}>
          {({ copied, copy }) => (
            <button type="button" className="button strong" onClick={copy}>
              {copied ? "Copied" : "Copy"}
            </button>
          )}
        </CopyButton>
      </div>
      <h3 className="small-head">As it will look</h3>
      <iframe className="embed-preview" src={address} title={`Preview: ${document.title}`} />
    </Dialog>
  );
}
