import { power } from "../chance/exact-math";
import { at } from "../chance/random";
import { lot, moment, Purpose } from "../chance/substreams";
import type { World } from "../world";
import { WEEKDAYS } from "../world/rhythm";
import { effectOf, WELCOME_GIFT } from "./planted-experiments";
import { EDITORS } from "./roster";

const LEVEL = 1.2;
const DECAY = 0.55;
const GIFT_DAY = 7;

/** How the wish to come fades with days of tenure: a power law, reckoned once. */
const FADING = Float64Array.from({ length: 4000 }, (_, tenure) => LEVEL * power(Math.max(tenure, 1), -DECAY));

/**
 * Whether a member, joined on an earlier day, comes on this one.
 *
 * The rate is the member's own activity × the fading × the weekday; the chance is rate / (1 + rate). Members differ
 * widely in activity (gamma), some turn quiet for weeks or for good. On day 7 the welcome gift has its planted effect.
 */
export function comesToday(world: World, member: number, day: number): boolean {
  const { roster, calendar, seed } = world;
  const tenure = day - at(world.joinDays, member);
  if (tenure >= at(roster.quietFrom, member) && tenure < at(roster.quietUntil, member)) return false;
  const rate = at(roster.activity, member) * at(FADING, tenure) * at(WEEKDAYS, calendar.weekdayOf(day));
  const fate = lot(seed, member, moment(Purpose.day, day, 1));
  if (member < EDITORS) return fate < 0.97;
  const gifted = tenure === GIFT_DAY && at(roster.joinedAt, member) >= world.giftStart;
  const helped = gifted ? effectOf(WELCOME_GIFT, at(roster.giftArm, member)) : 1;
  return fate < (helped * rate) / (1 + rate);
}
