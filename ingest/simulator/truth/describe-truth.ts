import { at } from "../chance/random";
import { MALFORMED_KINDS, type MalformedKind } from "../dirt/malformed-kinds";
import { STRANGERS_PER_MEMBER } from "../dirt/strangers";
import { testerCount, testerId } from "../dirt/testers";
import { CHECKOUT_ONE_PAGE, WELCOME_GIFT, type PlantedExperiment } from "../people/planted-experiments";
import { EDITORS, NO_ONE } from "../people/roster";
import type { World } from "../world";
import { decimal, instant } from "./plain";
import type { ExperimentTruth, Truth } from "./truth";

/** The summary of a run that has come to its end. */
export function describeTruth(world: World, zone: string): Truth {
  const { seed, currency, until, calendar, roster, state, tally, outbox } = world;
  const count = (holds: (member: number) => boolean): number => countMembers(roster.size, holds);
  const malformed = [...tally.malformed.values()].reduce((sum, one) => sum + one, 0);
  const kindCount = (kind: MalformedKind): number => tally.malformed.get(kind) ?? 0;
  const [ids, event, score, timestamp, total] = MALFORMED_KINDS;
  return {
    seed,
    zone,
    currency,
    mode: outbox.mode,
    from: instant(calendar.startOf(0)),
    until: instant(until),
    firstDay: calendar.dateOf(0),
    lastDay: calendar.dateOf(calendar.length - 1),
    members: {
      joined: roster.size,
      left: count((member) => at(roster.leftAt, member) <= until),
      invited: count((member) => at(roster.inviter, member) !== NO_ONE),
      editors: Array.from({ length: Math.min(EDITORS, roster.size) }, (_, member) => roster.userId(member)),
      withSecondDevice: count((member) => at(state.secondDeviceKnown, member) === 1),
    },
    strangers: Math.round(roster.size * STRANGERS_PER_MEMBER),
    deliveries: {
      all: tally.messages,
      repeats: tally.repeats,
      bots: tally.bots,
      tests: tally.tests,
      malformed,
      counted: tally.messages - tally.repeats - tally.bots - tally.tests - malformed,
    },
    malformed: {
      [ids]: kindCount(ids),
      [event]: kindCount(event),
      [score]: kindCount(score),
      [timestamp]: kindCount(timestamp),
      [total]: kindCount(total),
    },
    testers: Array.from({ length: testerCount(roster.size) }, (_, tester) => testerId(world.tag, tester)),
    events: Object.fromEntries([...tally.events].sort(([one], [other]) => (one < other ? -1 : 1))),
    lateEvents: tally.late,
    eventsNearMidnight: tally.nearMidnight,
    orders: {
      distinct: tally.orders,
      toldTwice: tally.ordersToldTwice,
      gross: decimal(tally.grossCents),
      refunds: tally.refunds,
      refunded: decimal(tally.refundCents),
      net: decimal(tally.grossCents - tally.refundCents),
      buyers: count((member) => at(state.orders, member) > 0),
    },
    experiments: {
      [CHECKOUT_ONE_PAGE.key]: describeExperiment(
        CHECKOUT_ONE_PAGE,
        world.checkoutStart,
        roster.checkoutArm,
        state.checkoutExposedAt,
      ),
      [WELCOME_GIFT.key]: describeExperiment(
        WELCOME_GIFT,
        world.giftStart,
        roster.giftArm,
        state.giftExposedAt,
      ),
    },
  };
}

function describeExperiment(
  { arms, changes }: PlantedExperiment,
  startedAt: number,
  arm: Uint8Array,
  exposedAt: Float64Array,
): ExperimentTruth {
  const exposed = (variation: number): number =>
    countMembers(arm.length, (member) => at(arm, member) === variation && at(exposedAt, member) < Infinity);
  return {
    startedAt: instant(startedAt),
    changes,
    variations: arms.map((effect, variation) => ({
      id: String(variation),
      effect,
      exposed: exposed(variation),
    })),
  };
}

function countMembers(size: number, holds: (member: number) => boolean): number {
  let count = 0;
  for (let member = 0; member < size; member += 1) if (holds(member)) count += 1;
  return count;
}
