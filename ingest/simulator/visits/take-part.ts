import { EventName } from "#store/events/event-names";
import { at } from "../chance/random";
import type { JsonObject } from "../message";
import { ACTIVITY_TYPES, type Activity } from "../world/activities";
import { earnBadge, earnPoints } from "./earn-points";
import type { MemberVisit } from "./member-visit";

const WATCHED_ENOUGH = 600;

/** Joins activities that are open now, and goes on with those joined before. */
export function takePart(visit: MemberVisit): void {
  const { random, world } = visit;
  for (const activity of at(world.activities, visit.day)) {
    if (visit.now < activity.from || visit.now >= activity.to || !visit.open) continue;
    const slot = visit.member * ACTIVITY_TYPES + activity.kind;
    const joined = at(world.state.joinedActivity, slot) === activity.number;
    const about = { activity_id: activity.id, activity_type: activity.type };
    if (!joined) {
      if (!random.chance(activity.join)) continue;
      visit.track(EventName.activityJoined, about, 8000);
      world.state.joinedActivity[slot] = activity.number;
      world.state.progress[slot] = 0;
    }
    doOnce(visit, activity, about, slot);
  }
}

function doOnce(visit: MemberVisit, activity: Activity, about: JsonObject, slot: number): void {
  const { random, world } = visit;
  const done = at(world.state.progress, slot);
  if (done >= activity.steps) return;
  switch (activity.type) {
    case "check_in":
    case "streak": {
      // One check-in a day serves both.
      if (at(world.state.lastCheckInDay, visit.member) === visit.day || !random.chance(0.8)) return;
      world.state.lastCheckInDay[visit.member] = visit.day;
      visit.track(EventName.checkedIn, { ...about, count: done + 1 }, 5000);
      if (random.chance(0.5)) earnPoints(visit, 5, "check-in");
      break;
    }
    case "vote":
      visit.track(EventName.voteCast, { ...about, option: String(1 + random.below(4)) }, 8000);
      break;
    case "live":
      if (!watch(visit, about)) return;
      break;
    case "group_buy":
    case "flash_sale":
      // Completed by an order (see shop.ts).
      visit.touched.activity = activity.id;
      return;
    case "collection":
      if (!random.chance(0.6)) return;
      break;
    case "lottery":
      break;
  }
  world.state.progress[slot] = done + 1;
  if (done + 1 < activity.steps) return;
  visit.track(EventName.activityCompleted, about, 4000);
  if (activity.type === "streak") earnBadge(visit, "streak");
}

/** @returns whether it was watched long enough to count as completed */
function watch(visit: MemberVisit, about: JsonObject): boolean {
  visit.track(EventName.liveJoined, about, 3000);
  const seconds = Math.min(30 + Math.floor(visit.random.wait(700)), 5000);
  visit.now += seconds * 1000;
  return visit.track(EventName.liveLeft, { ...about, watch_seconds: seconds }) && seconds >= WATCHED_ENOUGH;
}
