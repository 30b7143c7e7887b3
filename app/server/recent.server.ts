import type { AppLoadContext } from "@remix-run/node";
import type { LiveEvents } from "~/features/live/live-events";

/** Most events in one answer; of more only the last are told. */
const PER_ANSWER = 100;

/** The last events of a project behind a number; null where another program takes them in. */
export async function readRecent(
  { services }: AppLoadContext,
  projectId: number,
  after: number,
): Promise<LiveEvents | null> {
  const collector = services.collector();
  if (collector === null) return null;
  const recent = await collector.recent(projectId, after);
  const events = recent.slice(-PER_ANSWER);
  const first = events[0]?.number ?? after + 1;
  // Before the first answer nobody was looking, so nothing passed unseen.
  return { events, unseen: after === 0 ? 0 : Math.max(0, first - after - 1) };
}
