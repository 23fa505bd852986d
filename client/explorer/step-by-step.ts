import { useEffect, useState } from "react";

/** All days go by in about this time, but never faster than the eye can follow; slower where motion is not wanted. */
const WHOLE_MS = 20_000;
const LEAST_MS = 300;
const MOST_MS = 1_200;
const CALM_MS = 1_500;

/** Goes from one place to the next for as long as it is playing; from the last one it begins anew, and there it stops. */
export function useStepByStep(
  place: number,
  count: number,
  goTo: (place: number) => void,
): { readonly playing: boolean; readonly setPlaying: (playing: boolean) => void } {
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return undefined;
    if (place >= count - 1) {
      setPlaying(false);
      return undefined;
    }
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const pace = calm ? CALM_MS : Math.min(MOST_MS, Math.max(LEAST_MS, WHOLE_MS / count));
    const timer = setTimeout(() => goTo(place + 1), pace);
    return () => clearTimeout(timer);
  }, [playing, place, count, goTo]);
  const play = (wanted: boolean) => {
    if (wanted && place >= count - 1) goTo(0);
    setPlaying(wanted);
  };
  return { playing, setPlaying: play };
}
