import { ArrivalQueue } from "./arrival-queue";
import { Random } from "./chance/random";
import { lot } from "./chance/substreams";
import type { Delivery } from "./message";
import { Outbox } from "./outbox";
import { createRoster } from "./people/create-roster";
import { createMemberState } from "./people/member-state";
import { CHECKOUT_ONE_PAGE, WELCOME_GIFT } from "./people/planted-experiments";
import { runHistory } from "./run-history";
import { describeMember } from "./truth/describe-member";
import { describeTruth } from "./truth/describe-truth";
import { Tally } from "./truth/tally";
import type { MemberTruth, Truth } from "./truth/truth";
import { writeTruthTo } from "./truth/write-truth";
import type { World } from "./world";
import { activityProgramme } from "./world/activities";
import { Feed } from "./world/feed";
import { joiningCurve } from "./world/joining-curve";
import { localCalendar } from "./world/local-calendar";
import { products } from "./world/products";
import { ShareBoard } from "./world/share-board";

/**
 * - `seed`     32-bit integer: same seed and options, same deliveries, on any machine
 * - `members`  how many join, 1 … 1,000,000 and more
 * - `days`     whole local days of history before the day running at `until`
 * - `until`    ISO instant at which history ends: nothing happens later
 * - `zone`     IANA zone people live in
 * - `currency` of all prices; amounts are those of a shop in CNY, whatever it is
 * - `mode`     "history" (default) leaves `sentAt` out; "live" stamps it and lets some devices' clocks be wrong
 */
export interface SimulationOptions {
  seed: number;
  members: number;
  days: number;
  until: string;
  zone: string;
  currency: string;
  mode?: "history" | "live";
}

/**
 * A simulated community. `deliveries` runs through it afresh each time it is called. The truth belongs to the
 * whole history: it is there after a run to the end, else asking for it makes one.
 *
 * Memory: about 250 bytes a member and what is under way in a quarter of an hour, never the history.
 */
export interface Simulation {
  deliveries(): Generator<Delivery, void, undefined>;
  truth(): Truth;
  members(): Iterable<MemberTruth>;
  writeTruth(folder: string): Promise<void>;
}

/** @throws RangeError on an option out of range or an unknown zone */
export function simulateCommunity(options: SimulationOptions): Simulation {
  const { seed, members, days, zone, currency, mode = "history" } = options;
  const until = Date.parse(options.until);
  if (!Number.isInteger(members) || members < 1)
    throw new RangeError("members must be a whole number above 0");
  if (!Number.isInteger(days) || days < 1 || days > 3650) throw new RangeError("days must be 1 to 3650");
  if (Number.isNaN(until)) throw new RangeError(`until must be an ISO instant, not ${options.until}`);

  const tag = Math.floor(lot(seed, 0, 0) * 36 ** 4)
    .toString(36)
    .padStart(4, "0");
  const calendar = localCalendar(zone, until, days);
  const random = new Random();
  const joins = joiningCurve(calendar, until, seed, random);
  const roster = createRoster(members, seed, tag, joins);
  const joinDays = Int16Array.from(roster.joinedAt, (joinedAt) => calendar.dayOf(joinedAt));
  const begin = calendar.startOf(0);
  const activities = activityProgramme(calendar, seed, tag);
  const shopGoods = products(seed);
  let finished: World | null = null;

  function createWorld(queue: ArrivalQueue): World {
    const tally = new Tally();
    return {
      seed,
      tag,
      currency,
      until,
      calendar,
      roster,
      joinDays,
      state: createMemberState(members),
      contents: new Feed(),
      questions: new Feed(),
      shares: new ShareBoard(),
      activities,
      products: shopGoods,
      checkoutStart: Math.floor(begin + (until - begin) * CHECKOUT_ONE_PAGE.startsAt),
      giftStart: Math.floor(begin + (until - begin) * WELCOME_GIFT.startsAt),
      outbox: new Outbox(queue, tally, calendar, until, mode),
      tally,
    };
  }

  function* deliveries(): Generator<Delivery, void, undefined> {
    const queue = new ArrivalQueue();
    const world = createWorld(queue);
    yield* runHistory(world, queue, joins);
    finished = world;
  }

  function runToEnd(): World {
    if (finished !== null) return finished;
    const queue = new ArrivalQueue();
    const world = createWorld(queue);
    const run = runHistory(world, queue, joins);
    while (run.next().done !== true);
    finished = world;
    return world;
  }

  function* memberTruths(): Generator<MemberTruth, void, undefined> {
    const world = runToEnd();
    for (let member = 0; member < members; member += 1) yield describeMember(world, member);
  }

  return {
    deliveries,
    truth: () => describeTruth(runToEnd(), zone),
    members: memberTruths,
    writeTruth: (folder) => writeTruthTo(folder, describeTruth(runToEnd(), zone), memberTruths()),
  };
}
