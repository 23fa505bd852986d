import { open } from "node:fs/promises";
import { SaxesParser } from "saxes";
import type { FaultList } from "./fault-list.ts";
import { textChunks, UnreadableText } from "./text-chunks.ts";

export interface XmlElement {
  /** With its prefix, as written. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where it begins, from 1. */
  readonly line: number;
  readonly column: number;
}

/** Told of every element, in the order of the file. */
export interface XmlHandler {
  open(element: XmlElement): void;
  /** `text` is what stands right in the element, behind its last child. */
  close(name: string, text: string): void;
}

/** No graph nests deeper, and no value is longer; what goes on longer is an attack or a broken file. */
const DEEPEST = 200;
const LONGEST = 4 << 20;

/** A file that is not read on, and why. */
class Stop extends Error {
  readonly mend: string;

  constructor(what: string, mend: string) {
    super(what);
    this.mend = mend;
  }
}

/**
 * Reads an XML file piece by piece; comes back after each. Only the five entities of XML itself and characters by number
 * are known: nothing is fetched and nothing multiplies. What breaks the form is one fault, and the end.
 */
export async function* readXml(file: string, handler: XmlHandler, faults: FaultList): AsyncGenerator<void, void> {
  const parser = new SaxesParser();
  const told = listen(parser, handler);
  const here = () => ({ file, line: parser.line, column: parser.columnIndex + 1 });
  try {
    for await (const text of textChunks(file, await declaredEncoding(file))) {
      parser.write(text);
      if (parser.position - told.position > LONGEST)
        throw new Stop("more than 4 MB without a tag", "Shorten the value.");
      yield;
    }
    parser.close();
    yield;
  } catch (failure) {
    yield;
    if (failure instanceof UnreadableText)
      faults.add(
        { file, line: failure.line, column: 1 },
        failure.message,
        "Save the file in the encoding that its first line names.",
      );
    else if (failure instanceof Stop) faults.add(here(), failure.message, failure.mend);
    else throw failure;
  }
}

function listen(parser: SaxesParser, handler: XmlHandler): { readonly position: number } {
  const told = { position: 0 };
  const texts: string[] = [];
  let begin = { line: 1, column: 1 };
  parser.on("error", ({ message }) => {
    throw new Stop(
      `no sound XML: ${message.replace(/^\d+:\d+: /, "").replace(/\.$/, "")}`,
      "Correct it here or shortly before.",
    );
  });
  parser.on("doctype", (text) => {
    if (text.includes("[")) throw new Stop("a document type with declarations of its own", "Delete <!DOCTYPE …>.");
  });
  parser.on("opentagstart", ({ name }) => {
    begin = { line: parser.line, column: Math.max(parser.columnIndex - name.length - 1, 1) };
  });
  parser.on("opentag", ({ name, attributes }) => {
    told.position = parser.position;
    if (texts.push("") > DEEPEST) throw new Stop(`elements within elements, ${DEEPEST} deep`, "Flatten the file.");
    handler.open({ name, attributes, ...begin });
  });
  const addText = (text: string) => {
    if (texts.length > 0) texts.push(texts.pop() + text);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("comment", () => {
    told.position = parser.position;
  });
  parser.on("closetag", ({ name }) => {
    told.position = parser.position;
    handler.close(name, texts.pop() ?? "");
  });
  return told;
}

/** What the first line says, where the file is not in UTF-16, which its byte order mark says. */
async function declaredEncoding(file: string): Promise<string | undefined> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(200), 0, 200, 0);
    const [, encoding] =
      /^[^<]{0,3}<\?xml[^>]*?encoding=["']([\w.:-]+)["']/.exec(buffer.toString("latin1", 0, bytesRead)) ?? [];
    if (encoding === undefined) return undefined;
    return new TextDecoder(encoding).encoding;
  } catch (failure) {
    // An encoding that nobody knows is read as UTF-8, and refused where it is not.
    if (failure instanceof RangeError) return undefined;
    throw failure;
  } finally {
    await handle.close();
  }
}
