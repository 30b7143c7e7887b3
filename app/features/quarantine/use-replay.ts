import { useFetcher, useSearchParams } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { QuarantineAnswer } from "./quarantine-answer";

/** How far a replay is; `running` while more calls of it are to come. */
export interface ReplayProgress {
  replayed: number;
  refused: number;
  left: number;
  running: boolean;
}

/**
 * Replays a search call by call, each of a few hundred entries, so that progress can be shown and leaving the page in
 * between loses nothing.
 */
export function useReplay() {
  const fetcher = useFetcher<QuarantineAnswer>();
  const [params] = useSearchParams();
  const [progress, setProgress] = useState<ReplayProgress | null>(null);
  const [rules, setRules] = useState("");
  const { data, state, submit } = fetcher;
  const action = `?${params.toString()}`;

  const taken = useRef<QuarantineAnswer | null>(null);
  useEffect(() => {
    if (data?.kind !== "replayed" || data === taken.current) return;
    taken.current = data;
    const { run, replayed, refused, left } = data;
    setProgress((before) => {
      const sum = before?.running ? before : { replayed: 0, refused: 0 };
      return {
        replayed: sum.replayed + replayed,
        refused: sum.refused + refused,
        left,
        running: left > 0,
      };
    });
    if (left > 0) submit({ intent: "replay", rules, run }, { method: "post", action });
  }, [data, action, rules, submit]);

  return {
    fetcher,
    busy: state !== "idle" || progress?.running === true,
    answer: data,
    progress,
    begin: (form: FormData) => {
      const text = form.get("rules");
      setRules(typeof text === "string" ? text : "");
      setProgress(
        form.get("intent") === "replay" ? { replayed: 0, refused: 0, left: 0, running: true } : null,
      );
    },
  };
}
