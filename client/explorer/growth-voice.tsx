import { useEffect, useRef } from "react";
import { expansionsText } from "#contract/expansion.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { growthWords } from "./growth-words.ts";

/** Says what an expansion has brought, or a collapse has taken out, to those who hear the page; draws nothing. */
export function GrowthVoice(): null {
  const { announce, atlas } = useRoom();
  const picture = useAtlas((state) => state.picture);
  const told = useRef<{ readonly of: string; readonly expanded: string; readonly picture: Subgraph }>(undefined);
  useEffect(() => {
    if (picture.state === "failed" && told.current) announce("The neighbours could not be fetched.", "growth");
    if (picture.state !== "given") return;
    const { lens, params, expansions } = atlas.read().view;
    const [of, expanded] = [JSON.stringify([lens, params]), expansionsText(expansions)];
    const before = told.current;
    told.current = { of, expanded, picture: picture.value };
    if (before?.of !== of || before.expanded === expanded) return;
    announce(growthWords(before.picture, picture.value) || "Nothing more to draw.", "growth");
  }, [picture, announce, atlas]);
  return null;
}
