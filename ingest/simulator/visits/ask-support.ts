import { EventName } from "#store/events/event-names";
import { at } from "../chance/random";
import type { MemberVisit } from "./member-visit";

const HOUR = 3_600_000;
const NEVER_SOLVED = 32_767;
const TOPICS = ["delivery", "product", "payment", "account"] as const;
const FEEDBACK = [
  { text: "活动很有意思，希望多办", tag: "praise" },
  { text: "页面加载有点慢", tag: "performance" },
  { text: "客服回复太慢了", tag: "service" },
  { text: "希望有更多颜色可选", tag: "product" },
] as const;

/** Buyers have questions after an order, others seldom; most get solved, some never. */
export function askSupport(visit: MemberVisit): void {
  const { random, world, member } = visit;
  const { state } = world;
  const justBought = visit.day - at(state.lastOrderDay, member) <= 7;
  if (random.chance(0.002)) visit.track(EventName.feedbackSent, { ...random.pick(FEEDBACK) }, 30_000);
  if (at(state.ticketUntil, member) >= visit.day || !random.chance(justBought ? 0.06 : 0.003)) return;
  const ticket_id = `t-${visit.name}`;
  const opened = visit.now;
  const topic = random.pick(TOPICS);
  if (!visit.track(EventName.supportOpened, { ticket_id, topic }, 40_000)) return;
  state.ticketUntil[member] = NEVER_SOLVED;
  const seconds = 300 + Math.floor(random.wait(9 * 3600));
  const instant = opened + seconds * 1000;
  if (!random.chance(0.85)) return;
  if (visit.reportOwn(instant, EventName.supportResolved, { ticket_id, topic, seconds })) {
    state.ticketUntil[member] = world.calendar.dayOf(Math.min(instant + HOUR, world.until));
  }
}
