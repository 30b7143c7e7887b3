import { useEffect, useReducer, useRef } from "react";
import type { RecentEvent } from "#store/events/recent-event";
import { type LiveEvents, liveEventsSchema } from "./live-events";
import { poll } from "./poll";

const POLL_MS = 1_000;
const KEPT = 300;

/** The events at hand, the latest first, and those that came while the page was paused. */
interface Stream {
  shown: RecentEvent[];
  held: RecentEvent[];
  unseen: number;
  lost: boolean;
  paused: boolean;
}

type Change = { kind: "came"; news: LiveEvents } | { kind: "lost" } | { kind: "pause" } | { kind: "resume" };

function change(stream: Stream, step: Change): Stream {
  switch (step.kind) {
    case "came": {
      const latest = step.news.events.toReversed();
      const unseen = stream.unseen + step.news.unseen;
      const found = { ...stream, unseen, lost: false };
      if (latest.length === 0) return stream.lost ? found : stream;
      return stream.paused
        ? { ...found, held: [...latest, ...stream.held].slice(0, KEPT) }
        : { ...found, shown: [...latest, ...stream.shown].slice(0, KEPT) };
    }
    case "lost":
      return { ...stream, lost: true };
    case "pause":
      return { ...stream, paused: true };
    case "resume":
      return { ...stream, paused: false, shown: [...stream.held, ...stream.shown].slice(0, KEPT), held: [] };
  }
}

/** Asks for new events again and again, as long as somebody can see the page. */
export function useLiveEvents(project: string, first: LiveEvents) {
  const [stream, tell] = useReducer(change, {
    shown: first.events.toReversed(),
    held: [],
    unseen: 0,
    lost: false,
    paused: false,
  });
  const last = useRef(first.events.at(-1)?.number ?? 0);

  useEffect(
    () =>
      poll({
        ask: async (signal) => {
          const answer = await fetch(`/p/${project}/live/events?after=${last.current}`, { signal });
          if (!answer.ok) throw new Error(String(answer.status));
          const news = liveEventsSchema.parse(await answer.json());
          last.current = news.events.at(-1)?.number ?? last.current;
          tell({ kind: "came", news });
        },
        onLost: () => tell({ kind: "lost" }),
        everyMs: POLL_MS,
        firstMs: POLL_MS,
      }),
    [project],
  );

  return { stream, pause: () => tell({ kind: "pause" }), resume: () => tell({ kind: "resume" }) };
}
