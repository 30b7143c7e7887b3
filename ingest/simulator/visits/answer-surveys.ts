import { EventName } from "#store/events/event-names";
import { at } from "../chance/random";
import type { MemberVisit } from "./member-visit";

const PROMISED_REST = 60;
const PRAISE = ["很喜欢这个社群", "东西好，客服也好", "推荐给朋友了", "内容很实用"] as const;
const BLAME = ["客服一直没回", "退款太麻烦", "广告有点多", "质量一般"] as const;

/**
 * Asks for an NPS score at most once in 60 days, and for a CSAT score after an order or a solved ticket.
 * What is answered follows what was lived through.
 */
export function answerSurveys(visit: MemberVisit): void {
  const { random, world, member } = visit;
  const { state } = world;
  if (visit.isEditor || visit.tenure < 3) return;
  const rested = visit.day - at(state.lastPromptDay, member) >= PROMISED_REST;
  if (rested && random.chance(0.16)) askScore(visit);

  const sinceOrder = visit.day - at(state.lastOrderDay, member);
  const sinceSolved = visit.day - at(state.ticketUntil, member);
  if (sinceOrder >= 1 && sinceOrder <= 10 && random.chance(0.2)) askSatisfaction(visit, "order");
  if (sinceSolved >= 0 && sinceSolved <= 7 && random.chance(0.4)) askSatisfaction(visit, "support");
}

/** How content a member is just now, 0 where nothing happened. */
function experience(visit: MemberVisit): number {
  const { state } = visit.world;
  const orders = Math.min(at(state.orders, visit.member), 3);
  const unsolved = at(state.ticketUntil, visit.member) > visit.day ? 1 : 0;
  const sinceRefund = visit.day - at(state.lastRefundDay, visit.member);
  const refunded = sinceRefund >= 0 && sinceRefund <= 60 ? 1 : 0;
  return 0.3 * orders - 2.2 * unsolved - 1.4 * refunded;
}

function askScore(visit: MemberVisit): void {
  const { random } = visit;
  if (!visit.track(EventName.npsPrompted, { survey: "quarterly" }, 8000)) return;
  visit.world.state.lastPromptDay[visit.member] = visit.day;
  if (!random.chance(0.16)) return;
  const felt = 8.4 + experience(visit) + 1.8 * random.normal();
  const score = Math.max(0, Math.min(10, Math.round(felt)));
  const words = random.chance(0.35) && (score >= 9 || score <= 6);
  const comment = words ? { comment: random.pick(score >= 9 ? PRAISE : BLAME) } : {};
  visit.track(EventName.npsAnswered, { survey: "quarterly", score, ...comment }, 15_000);
}

function askSatisfaction(visit: MemberVisit, about: "order" | "support"): void {
  const { random } = visit;
  if (!visit.track(EventName.csatPrompted, { about }, 6000) || !random.chance(0.35)) return;
  const felt = 4.2 + experience(visit) * 0.5 + 0.8 * random.normal();
  const score = Math.max(1, Math.min(5, Math.round(felt)));
  visit.track(EventName.csatAnswered, { score, about }, 9000);
}
