import { useNavigation } from "@remix-run/react";
import { useEffect, useState } from "react";

/** Long enough that an answer in usual time never makes the page blink. */
const SLOW_MS = 500;

/**
 * Whether another view of this page has been on its way for so long that the old numbers should make room. Not after
 * something was saved: what else is being typed on the page would be lost.
 */
export function useSlowLoading(): boolean {
  const { state, location, formMethod = "GET" } = useNavigation();
  const here = state === "loading" && formMethod === "GET" ? location.pathname + location.search : null;
  const [slow, setSlow] = useState<string | null>(null);
  useEffect(() => {
    if (here === null) return;
    const timer = setTimeout(() => setSlow(here), SLOW_MS);
    return () => clearTimeout(timer);
  }, [here]);
  return here !== null && slow === here;
}
