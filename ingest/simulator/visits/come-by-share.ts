import { EventName } from "#store/events/event-names";
import { Random } from "../chance/random";
import { moment, Purpose } from "../chance/substreams";
import { describe } from "./browse-content";
import type { Visit } from "./visit";

const STRANGERS = 0.6;
const MEMBERS = 0.03;

/**
 * Some visits begin with a post that somebody shared. It takes no time and draws from a substream of its own.
 *
 * @param member who comes, null for a stranger
 */
export function comeByShare(visit: Visit, member: number | null): void {
  const { world } = visit;
  const random = new Random().reset(world.seed, visit.now | 0, moment(Purpose.share, 0, 0));
  if (!random.chance(visit.sender.userId === null ? STRANGERS : MEMBERS)) return;
  const share = world.shares.meet(visit.now, member, random);
  if (share === null) return;
  visit.also(EventName.contentViewed, { ...describe(share.post), share_id: share.id }, random);
}
