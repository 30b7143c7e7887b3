import { useFetcher } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { loader } from "~/routes/project.members.events";
import type { MemberPageData, TimelinePart } from "./member-page-data";

/** The parts of a timeline at hand, and how to load the one before them; `address` tells where that is. */
export function useTimeline({ project, details, chosen, timeline }: MemberPageData) {
  const [parts, setParts] = useState<TimelinePart[]>([timeline]);
  const fetcher = useFetcher<typeof loader>();
  const came = fetcher.data;
  useEffect(() => {
    if (came) setParts((had) => (had.some(({ from }) => from === came.from) ? had : [...had, came]));
  }, [came]);

  const next = parts.at(-1)?.next ?? null;
  const search = new URLSearchParams(chosen.map((event) => ["event", event]));
  if (next !== null) search.set("before", next);
  return {
    events: parts.flatMap(({ events }) => events),
    next,
    address: `?${search.toString()}`,
    isLoading: fetcher.state !== "idle",
    loadOlder: () =>
      fetcher.load(`/p/${project.key}/members/${details.member.person}/events?${search.toString()}`),
  };
}
