import type { DrawnEvent } from "./log-event";
import type { Draws } from "./random-numbers";

const published = ["Content Published", "Question Asked"];
const reactions = ["Content Liked", "Content Commented", "Content Saved", "Content Shared"];
const talk = ["Message Sent", "Vote Cast", "Question Answered"];

/** What somebody does with content: some publish first, most view and react, some talk. */
export function contentNames(draws: Draws): string[] {
  return [
    ...(draws.chance(0.4) ? [draws.one(published)] : []),
    ...Array.from({ length: draws.below(4) }, () => draws.one(["Content Viewed", ...reactions])),
    ...(draws.chance(0.4) ? [draws.one([...talk, "Content Commented"])] : []),
  ];
}

/**
 * Which of a few posts or questions it is about, and who made it, or whom a message is to, whoever that is; now and then that
 * is not said, or not as it should be.
 */
export function contentProperties(draws: Draws, event: string): Record<string, unknown> {
  if (event === "Message Sent") {
    return { recipient_id: draws.one([`person ${draws.below(12)}`, `person ${draws.below(45)}`, "", null]) };
  }
  if (!event.startsWith("Content ") && !event.startsWith("Question ")) return {};
  const source = draws.one(["ugc", "ugc", "official", "UGC", null]);
  if (event.startsWith("Question ")) {
    return { question_id: draws.chance(0.1) ? "" : `post ${draws.below(12)}`, source };
  }
  return { ...(draws.chance(0.1) ? {} : { content_id: `post ${draws.below(12)}` }), source };
}

/** Gives shares an id, and most orders a post or a share that they came from; by their place, without a draw. */
export const withSources = (log: readonly DrawnEvent[]): DrawnEvent[] =>
  log.map((event, place) => {
    const share = { share_id: `share ${place % 7}` };
    const origin = [{}, share, { content_id: `post ${place % 12}` }][place % 3];
    const said = { "Content Shared": share, "Order Completed": origin }[event.event];
    return said === undefined ? event : { ...event, properties: { ...event.properties, ...said } };
  });
