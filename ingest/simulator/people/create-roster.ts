import { at, Random } from "../chance/random";
import { moment, Purpose } from "../chance/substreams";
import { INTERESTS } from "../world/interests";
import { CHANNELS, INVITE, ORGANIC } from "./channels";
import { chooseInviter } from "./choose-inviter";
import { LOCALES, USER_AGENTS } from "./devices";
import { CHECKOUT_ONE_PAGE, variationOf, WELCOME_GIFT } from "./planted-experiments";
import { EDITORS, NO_ONE, type Roster } from "./roster";

const DAY = 86_400_000;

/**
 * Draws all members, each from a substream of its own; only the choice of an inviter looks at earlier members.
 *
 * @param joins position in [0, 1) to instant, rising (see joiningCurve)
 */
export function createRoster(
  size: number,
  seed: number,
  tag: string,
  joins: (position: number) => number,
): Roster {
  const bytes = (): Uint8Array => new Uint8Array(size);
  const roster: Roster = {
    size,
    joinedAt: new Float64Array(size),
    leftAt: new Float64Array(size).fill(Infinity),
    invitedAt: new Float64Array(size).fill(Infinity),
    activity: new Float64Array(size),
    spending: new Float32Array(size),
    social: new Float32Array(size),
    inviter: new Int32Array(size).fill(NO_ONE),
    skew: new Int32Array(size),
    quietFrom: new Int16Array(size).fill(32_767),
    quietUntil: new Int16Array(size).fill(32_767),
    channel: bytes(),
    campaign: bytes(),
    interest: bytes(),
    agent: bytes(),
    secondAgent: bytes(),
    locale: bytes(),
    hasSecondDevice: bytes(),
    checkoutArm: bytes(),
    giftArm: bytes(),
    userId: (member) => `u_${tag}_${String(member + 1).padStart(6, "0")}`,
  };
  const random = new Random();
  for (let member = 0; member < size; member += 1) {
    random.reset(seed, member, moment(Purpose.traits, 0, 0));
    drawTraits(roster, member, (member + random.uniform()) / size, joins, random);
    if (at(roster.channel, member) === INVITE) {
      chooseInviter(roster, member, random.reset(seed, member, moment(Purpose.invite, 0, 0)));
    }
    const channel = at(CHANNELS, at(roster.channel, member));
    roster.activity[member] = at(roster.activity, member) * channel.retention;
    roster.spending[member] = Math.min(at(roster.spending, member) * channel.purchase, 3.5);
  }
  return roster;
}

const SHARES = CHANNELS.map(({ share }) => share);

function drawTraits(
  roster: Roster,
  member: number,
  position: number,
  joins: (position: number) => number,
  random: Random,
): void {
  const joinedAt = joins(position);
  roster.joinedAt[member] = joinedAt;
  roster.channel[member] = member < EDITORS ? ORGANIC : random.weighted(SHARES, 1);
  roster.campaign[member] = random.below(250);
  roster.activity[member] = random.gamma(0.8);
  roster.spending[member] = random.gamma(0.9);
  roster.social[member] = random.gamma(0.8);
  roster.interest[member] = random.below(INTERESTS.length);
  roster.agent[member] = random.below(USER_AGENTS.length);
  roster.secondAgent[member] = random.below(USER_AGENTS.length);
  roster.locale[member] = random.below(LOCALES.length);
  roster.hasSecondDevice[member] = random.chance(0.22) ? 1 : 0;
  const skew = random.between(130_000, 10_000_000) * (random.chance(0.5) ? 1 : -1);
  roster.skew[member] = random.chance(0.03) ? skew : 0;

  const leavesAfter = DAY / 2 + random.wait(45 * DAY);
  const quietFrom = 2 + Math.floor(random.wait(30));
  const quietDays = random.chance(0.6) ? 32_000 : 20 + Math.floor(random.wait(30));
  const leaves = random.chance(0.06);
  const turnsQuiet = random.chance(0.4);
  if (member >= EDITORS && leaves) roster.leftAt[member] = Math.floor(joinedAt + leavesAfter);
  if (member >= EDITORS && turnsQuiet) {
    roster.quietFrom[member] = quietFrom;
    roster.quietUntil[member] = Math.min(quietFrom + quietDays, 32_767);
  }

  const userId = roster.userId(member);
  roster.checkoutArm[member] = variationOf(CHECKOUT_ONE_PAGE, userId);
  roster.giftArm[member] = variationOf(WELCOME_GIFT, userId);
}
