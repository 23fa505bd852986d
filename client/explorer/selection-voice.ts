import { useEffect } from "react";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { counted, kindWord } from "./wording.ts";

/** Says what has been selected to those who hear the page; draws nothing. */
export function SelectionVoice(): null {
  const { announce } = useRoom();
  const detail = useAtlas((state) => state.detail);
  useEffect(() => {
    if (detail.state === "failed") announce("The details could not be fetched.", "selection");
    if (detail.state !== "given") return;
    const { name, kind, claims, neighbours } = detail.value;
    announce(
      `Selected: ${name}, ${kindWord(kind)}, ${counted(claims.length, "claim")}, ${counted(neighbours.length, "link")}.`,
      "selection",
    );
  }, [detail, announce]);
  return null;
}
