import { localDay } from "../analyses-oracle/local-midnight";
import { addDays } from "../analyses-oracle/local-days";
import { standing } from "../analyses-oracle/stages";
import { reachOf } from "./effect-reach";
import { mean, variance } from "./spread";
import type { Happening } from "./activity-log";

/** A log in memory, read slowly: every number is counted anew for each member. */
export interface World {
  zone: string;
  log: readonly (Happening & { day: string })[];
}

const INACTIVE = ["Points Earned"];
const STAGE_RULES = { newDays: 30, activeDays: 14, coreDays: 12, coreWindow: 28, churnedDays: 30 };

export const worldOf = (log: readonly Happening[], zone: string): World => ({
  zone,
  log: log.filter(({ excluded }) => !excluded).map((one) => ({ ...one, day: localDay(one.at, zone) })),
});

const distinct = <T>(values: readonly T[]) => [...new Set(values)];
const within = (day: string, from: string, until: string) => day >= from && day < until;
const apart = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Orders at their first report, and refunds, in whole units of the currency. */
function salesOf({ log }: World) {
  const told = new Set<string>();
  return log.flatMap((one) => {
    if (one.event === "Order Refunded") return { ...one, orders: 0, units: -one.money };
    if (one.event !== "Order Completed" || told.has(one.order)) return [];
    told.add(one.order);
    return { ...one, orders: 1, units: one.money };
  });
}

/** The activities joined on the days from `since` up to before `until`, with what was done in them on these days. */
function activitiesIn({ log }: World, since: string, until: string) {
  const seen = log.filter(({ activity, day }) => activity !== "" && within(day, since, until));
  return distinct(seen.map(({ activity }) => activity)).flatMap((id) => {
    const own = seen.filter(({ activity }) => activity === id);
    const joined = own.filter(({ event }) => event === "Activity Joined");
    if (joined.length === 0) return [];
    const days = own.map(({ day }) => day).toSorted();
    const type = own.map((one) => one.type).find((one) => one !== "") ?? "";
    return { id, type, own, joined, first: days[0] ?? "", last: days.at(-1) ?? "" };
  });
}

/** Who did something of a name on the days from `since` up to before `until`. */
export const whoDid = ({ log }: World, event: string, since: string, until: string): Set<string> =>
  new Set(
    log.filter((one) => one.event === event && within(one.day, since, until)).map(({ person }) => person),
  );

/** What is listed of activities, or of those of each type together; with `chosen` what these members did. */
export function oracleActivities(
  world: World,
  since: string,
  until: string,
  of: "activity" | "type",
  chosen?: ReadonlySet<string>,
) {
  const isChosen = ({ person }: { person: string }) => chosen?.has(person) ?? true;
  const all = activitiesIn(world, since, until).flatMap((one) => {
    const joined = one.joined.filter(isChosen);
    return joined.length === 0 ? [] : { ...one, joined, own: one.own.filter(isChosen) };
  });
  const names = distinct(all.map((one) => (of === "activity" ? one.id : one.type))).filter(
    (name) => name !== "",
  );
  return names.map((name) => {
    const here = all.filter((one) => (of === "activity" ? one.id : one.type) === name);
    const own = here.flatMap((one) => one.own);
    const who = (event: string) =>
      distinct(own.filter((one) => one.event === event).map(({ person }) => person));
    const sales = salesOf(world).filter((sale) =>
      here.some(({ joined, last }) =>
        joined.some(({ person, day }) => person === sale.person && sale.day >= day && sale.day <= last),
      ),
    );
    return {
      ...{ name, type: here[0]?.type ?? "" },
      first: here.map(({ first }) => first).toSorted()[0],
      last: here
        .map(({ last }) => last)
        .toSorted()
        .at(-1),
      reached: distinct(own.map(({ person }) => person)).length,
      joined: who("Activity Joined").length,
      completed: who("Activity Completed").length,
      orders: sales.reduce((sum, { orders }) => sum + orders, 0),
      units: sales.reduce((sum, { units }) => sum + units, 0),
    };
  });
}

/** A member who came on the days of an activity. */
export interface Unit {
  person: string;
  run: string;
  last: string;
  took: boolean;
  numbers: number[];
  likeness: string;
}

/** Everybody who was a member before an activity and came on its days, with their numbers and what they are alike in. */
function unitsOf(
  world: World,
  since: string,
  until: string,
  isAsked: (of: { id: string; type: string }) => boolean,
  chosen: ReadonlySet<string> | undefined,
): Unit[] {
  const sales = salesOf(world);
  return activitiesIn(world, since, until)
    .filter(isAsked)
    .flatMap(({ id, joined, first, last }) => {
      const before = addDays(first, -28);
      const members = distinct(world.log.map(({ person }) => person)).flatMap((person) => {
        if (chosen?.has(person) === false) return [];
        const own = world.log.filter((one) => one.person === person);
        const active = distinct(own.filter(({ event }) => !INACTIVE.includes(event)).map(({ day }) => day));
        const daysIn = (from: string, end: string) => active.filter((day) => within(day, from, end));
        const sold = (from: string, end: string) =>
          sales
            .filter((sale) => sale.person === person && within(sale.day, from, end))
            .reduce((sum, { units }) => sum + units, 0);
        const join = own.find(({ event }) => event === "Member Joined")?.day ?? "";
        const after = (days: number) => [addDays(last, 1), addDays(last, days + 1)] as const;
        if (join >= first || daysIn(first, addDays(last, 1)).length === 0) return [];
        const idle = daysIn(before, first).toSorted().at(-1);
        const stage = standing(
          { joined: join, left: undefined, days: active, isKoc: false },
          STAGE_RULES,
          addDays(first, -1),
        );
        return {
          person,
          stage,
          idle: idle === undefined ? "long" : apart(idle, first) <= 7 ? "week" : "month",
          numbers: [
            ...[daysIn(before, first).length, sold(before, first), apart(join, first)],
            ...[sold(first, addDays(last, 1)), daysIn(...after(7)).length, sold(...after(7))],
            ...[daysIn(...after(30)).length, sold(...after(30))],
          ],
        };
      });
      const spenders = members.map(({ numbers }) => numbers[1] ?? 0).filter((spent) => spent > 0);
      return members.map(({ person, stage, idle, numbers }): Unit => {
        const [days = 0, spent = 0, tenure = 0] = numbers;
        const tenth =
          spent <= 0
            ? -1
            : Math.floor((10 * spenders.filter((other) => other < spent).length) / spenders.length);
        const years = tenure < 30 ? "new" : tenure < 90 ? "quarter" : tenure < 365 ? "year" : "old";
        const often = [22, 17, 13, 10, 8].find((least) => days >= least) ?? days;
        return {
          ...{ person, run: id, last, numbers, took: joined.some((one) => one.person === person) },
          likeness: [id, stage, years, idle, often, tenth].join(" "),
        };
      });
    });
}

/** What taking part did to the number at a place, member by member; `balance` of the first three numbers. */
export function oracleEffect(
  world: World,
  asked: { since: string; until: string; today: string },
  isAsked: (of: { id: string; type: string }) => boolean,
  chosen?: ReadonlySet<string>,
) {
  const all = unitsOf(world, asked.since, asked.until, isAsked, chosen);
  const effectOf = (days: number, place: number, isAny = false) => {
    const units = all.filter(({ last }) => apart(last, asked.today) > days);
    const number = ({ numbers }: Unit) => (isAny ? Number((numbers[place] ?? 0) > 0) : (numbers[place] ?? 0));
    const [took, others] = [units.filter((one) => one.took), units.filter((one) => !one.took)];
    const pairs = took.flatMap((one) => {
      const like = others.filter(({ likeness }) => likeness === one.likeness);
      return like.length === 0 ? [] : { one, differs: number(one) - mean(like.map(number)), like };
    });
    return { units, took, others, pairs, number, runs: distinct(units.map(({ run }) => run)).length };
  };
  const known = effectOf(0, 0);
  return {
    runs: known.runs,
    took: known.took.length,
    matched: known.pairs.length,
    others: known.others.length,
    balance: [0, 1, 2].map((place) => {
      const { took, others, pairs, number } = effectOf(0, place);
      const spread = Math.sqrt((variance(took.map(number)) + variance(others.map(number))) / 2);
      return {
        before: (mean(took.map(number)) - mean(others.map(number))) / spread,
        after: mean(pairs.map(({ differs }) => differs)) / spread,
      };
    }),
    effects: [
      { days: 0, place: 3 },
      { days: 7, place: 4, isAny: true },
      { days: 7, place: 4 },
      { days: 7, place: 5 },
      { days: 30, place: 6, isAny: true },
      { days: 30, place: 6 },
      { days: 30, place: 7 },
    ].map(({ days, place, isAny }) => {
      const { units, took, others, pairs, number, runs } = effectOf(days, place, isAny);
      return {
        ...{ runs, took: took.length },
        naive: took.length === 0 ? null : mean(took.map(number)) - mean(others.map(number)),
        matched: mean(pairs.map(({ differs }) => differs)),
        reach: reachOf(units, number),
      };
    }),
  };
}
