import { useCallback, useEffect, useRef, useState } from "react";
import { AtlasFrame } from "#embed/embed-host.ts";
import { FRAME_EVENTS } from "#embed/frame-events.ts";
import { FRAME_DEFAULTS, framePath } from "#view/frame-options.ts";
import { Code } from "./example.tsx";

const MOST_LINES = 6;

interface Line {
  readonly text: string;
  readonly number: number;
}

/** A frame that is steered by its page and tells it what happens. */
export function Messages() {
  const place = useRef<HTMLIFrameElement>(null);
  const [frame, setFrame] = useState<AtlasFrame>();
  const [told, setTold] = useState<readonly Line[]>([]);
  const [image, setImage] = useState<string>();
  const say = useCallback((text: string) => {
    setTold((before) => [{ text, number: (before[0]?.number ?? 0) + 1 }, ...before].slice(0, MOST_LINES));
  }, []);
  useEffect(() => {
    if (!place.current) return;
    const opened = new AtlasFrame(place.current);
    for (const name of FRAME_EVENTS)
      opened.addEventListener(name, (detail) => say(`${name} ${JSON.stringify(detail)}`));
    setFrame(opened);
    return () => opened.disconnect();
  }, [say]);
  const does = (command: (frame: AtlasFrame) => Promise<unknown>) => () => {
    if (frame) command(frame).catch((fault: unknown) => say(`refused: ${String(fault)}`));
  };
  return (
    <section id="messages">
      <h2>Messages</h2>
      <p>
        A page steers its frame, and hears what happens in it, once the address of the frame names the page:{" "}
        <code>host={location.origin}</code>. Both sides look at where a message comes from.
      </p>
      <p className="orders">
        <button type="button" className="plain-link" onClick={does((one) => one.select("biz:alibaba/cloud"))}>
          Select Alibaba Cloud
        </button>
        <button type="button" className="plain-link" onClick={does((one) => one.setView("?lens=chips"))}>
          Show whose chips
        </button>
        <button
          type="button"
          className="plain-link"
          onClick={does(async (one) => setImage(URL.createObjectURL(await one.exportImage())))}
        >
          Take the picture
        </button>
      </p>
      <iframe
        ref={place}
        className="made"
        src={framePath("", { ...FRAME_DEFAULTS, host: location.origin })}
        title="A frame that is steered"
        width="100%"
        height="560"
      />
      <ol className="told" aria-label="What the frame told">
        {told.map(({ text, number }) => (
          <li key={number}>{text}</li>
        ))}
      </ol>
      {image === undefined ? null : <img className="drawn" src={image} alt="As it was taken from the frame" />}
      <Code text={CODE(location.origin)} />
    </section>
  );
}

const CODE = (
  origin: string,
) => `<iframe id="atlas" src="${origin}/embed?host=https://your-page.example" title="Atlas"></iframe>
<script type="module">
  import { AtlasFrame } from "${origin}/embed-host.js";
  const frame = new AtlasFrame(document.querySelector("#atlas"));
  frame.addEventListener("select", ({ id, name }) => console.log(id, name));
  frame.addEventListener("ready", async () => {
    await frame.select("biz:alibaba/cloud");
    await frame.setView("?lens=chips");
    const picture = await frame.exportImage({ format: "png" });
  });
</script>`;
