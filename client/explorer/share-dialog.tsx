import "./share-dialog.css";
import { CopyButton } from "@mantine/core";
import { useState } from "react";
import { FRAME_DEFAULTS, type FrameOptions, framePath } from "#view/frame-options.ts";
import { SHARE_FORMS, type SharedCode, type ShareForm, shareCode, shareForms } from "#view/share-code.ts";
import { formatView } from "#view/view-address.ts";
import { useAtlas } from "./atlas-context.ts";
import { Dialog } from "./dialog.tsx";
import { ShareOptions } from "./share-options.tsx";

/** The present view for other places: what to paste or to save, and how it will look there. */
export default function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const view = useAtlas((state) => state.view);
  const [form, setForm] = useState<ShareForm>("iframe");
  const [options, setOptions] = useState<FrameOptions>(FRAME_DEFAULTS);
  const [height, setHeight] = useState(640);
  // A statement waits for a click wherever it is opened; pictures and snapshots have none.
  const place = formatView(form === "link" || form === "iframe" ? view : { ...view, query: undefined });
  const { origin } = location;
  const code = shareCode(form, { origin, place, title: document.title, options, height });
  const isFrame = form === "iframe";
  return (
    <Dialog title="Embed this view" wide onClose={onClose}>
      <div className="share-forms" role="tablist" aria-label="As what">
        {shareForms.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            aria-selected={one === form}
            aria-controls="share-code"
            onClick={() => setForm(one)}
          >
            {SHARE_FORMS[one]}
          </button>
        ))}
      </div>
      <div id="share-code" role="tabpanel" aria-label={SHARE_FORMS[form]}>
        <p className="dialog-lead">{code.about}</p>
        <ShareOptions form={form} options={options} height={height} onOptions={setOptions} onHeight={setHeight} />
        <Code code={code} label={form === "iframe" ? "HTML to paste" : `${SHARE_FORMS[form]} to paste`} />
        <h3 className="small-head">As it will look</h3>
        <Preview
          key={isFrame ? framePath(place, options) : form}
          form={form}
          code={code}
          place={place}
          options={options}
        />
      </div>
    </Dialog>
  );
}

function Code({ code, label }: { readonly code: SharedCode; readonly label: string }) {
  return (
    <div className="snippet">
      <textarea
        readOnly
        rows={Math.max(2, code.text.split("\n").length)}
        spellCheck={false}
        aria-label={label}
        value={code.text}
        onFocus={({ target }) => target.select()}
      />
      <CopyButton value={code.text}>
        {({ copied, copy }) => (
          <button type="button" className="button strong" onClick={copy}>
            {copied ? "Copied" : "Copy"}
          </button>
        )}
      </CopyButton>
      {code.file === undefined ? null : (
        <a className="button" href={code.file} download>
          Save
        </a>
      )}
    </div>
  );
}

interface PreviewProps {
  readonly form: ShareForm;
  readonly code: SharedCode;
  readonly place: string;
  readonly options: FrameOptions;
}

/** The thing itself where it is a picture or a page, and the frame in the place of what a script draws. */
function Preview({ form, code, place, options }: PreviewProps) {
  const title = `Preview: ${document.title}`;
  if (form === "png" || form === "svg") return <img className="share-picture" src={code.file} alt={title} />;
  if (form === "markdown")
    return <img className="share-picture" src={shareCode("png", { ...shared(place), options }).file} alt={title} />;
  if (form === "html") return <iframe className="embed-preview" src={code.file} title={title} />;
  return (
    <iframe
      className="embed-preview"
      src={framePath(place, form === "iframe" ? options : plain(options))}
      title={title}
    />
  );
}

function shared(place: string) {
  return { origin: "", place, title: document.title, height: 0 };
}

/** What is no frame takes nothing of a frame's options but the colours. */
function plain({ theme }: FrameOptions): FrameOptions {
  return { ...FRAME_DEFAULTS, theme };
}
