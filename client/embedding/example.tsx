import { useEffect, useRef } from "react";
import type { SharedCode, ShareForm } from "#view/share-code.ts";

interface ExampleProps {
  readonly form: ShareForm;
  readonly title: string;
  readonly code: SharedCode;
}

/** What a piece of code makes, and the code. */
export function Example({ form, title, code }: ExampleProps) {
  return (
    <>
      <Made form={form} title={title} code={code} />
      <Code text={form === "snapshot" ? frozenCode(code.text) : code.text} />
    </>
  );
}

/** A piece of code as it is pasted. */
export function Code({ text }: { readonly text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the page is scrolled by keyboard, too.
    <pre className="code" tabIndex={0}>
      <code>{text}</code>
    </pre>
  );
}

function Made({ form, title, code }: ExampleProps) {
  if (form === "svg" || form === "png") return <img className="drawn" src={code.file} alt={title} loading="lazy" />;
  if (form === "snapshot") return <Pasted html={frozenElement(code.file ?? "")} />;
  if (form === "html")
    return (
      <p>
        <a href={code.file} download>
          Save “{title}”
        </a>
      </p>
    );
  if (form === "link")
    return (
      <p>
        <a href={code.text}>{title}</a>
      </p>
    );
  if (form === "markdown") return <Linked text={code.text} />;
  return <Pasted html={code.text} />;
}

/** The file and what shows it, wherever the file lies. */
function frozenCode(address: string): string {
  return `curl --remote-name --remote-header-name "${address}"\n\n<initiative-graph src="the-saved-file.json"></initiative-graph>`;
}

/** Here the file lies with the atlas. */
function frozenElement(file: string): string {
  const place = document.createElement("initiative-graph");
  place.setAttribute("src", file);
  return place.outerHTML;
}

/** Our own code put into the page as a host page would; a script of it runs, as it does where it is pasted. */
function Pasted({ html }: { readonly html: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const made = document.createRange().createContextualFragment(html);
    place.current?.replaceChildren(made);
  }, [html]);
  return <div ref={place} className="made" />;
}

/** The picture and the link that Markdown makes. */
function Linked({ text }: { readonly text: string }) {
  const [, alt = "", picture = "", address = ""] = /^\[!\[(.*)\]\((.*)\)\]\((.*)\)$/.exec(text) ?? [];
  return (
    <a href={address}>
      <img className="drawn" src={picture} alt={alt} loading="lazy" />
    </a>
  );
}
