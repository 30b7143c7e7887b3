import { firstsOf } from "../metrics-oracle/firsts";
import { sharedOut, unitsOf } from "../metrics-oracle/money";
import { type Cost, costsOf, unpricedOf, wayOf } from "./costs";
import { addDays, type Days, isIn } from "./local-days";
import type { LogEvent, LogProject } from "./log-event";
import type { DrawnSpend } from "./random-costs";
import { worldOf } from "./world";

const MOST_DAYS = 365;

/** A member with what they bought and sent back since joining: how many days after, and ten-thousandths. */
interface Joiner {
  person: string;
  day: string;
  way: { channel: string; campaign: string };
  sales: { after: number; units: bigint }[];
}

const daysFrom = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
const sum = (amounts: readonly bigint[]) => amounts.reduce((total, units) => total + units, 0n);

/** A line, seen by looking at each member on each day after joining; money in ten-thousandths. */
function lineOf(joiners: readonly Joiner[], costs: readonly Cost[], last: string, today: string) {
  const passed = (day: string, days: number) => addDays(day, days) < today;
  const spend = costs.filter(({ isSpend }) => isSpend);
  const units = (some: readonly Cost[]) => sum(some.map(({ amount }) => unitsOf(amount)));
  const known = (days: number) => joiners.filter(({ day }) => passed(day, days));
  const returns = [30, 60, 90].map((days) => {
    const members = known(days);
    const paid = costs.filter(({ day }) => passed(day, days));
    const sales = sum(
      members.flatMap((one) => one.sales.filter(({ after }) => after <= days).map((sale) => sale.units)),
    );
    const isAsked = members.length > 0;
    return {
      ...{ days, members: members.length, immature: !passed(last, days) },
      sales: `${sales}`,
      cost: isAsked && paid.length > 0 ? `${units(paid)}` : null,
      ratio: isAsked && units(paid) !== 0n ? Number(sales) / Number(units(paid)) : null,
    };
  });

  const each = joiners.length === 0 ? 0 : Number(units(costs)) / joiners.length;
  let brought = 0;
  let payback: number | null = null;
  const curve: { day: number; members: number; sales: number; immature: boolean }[] = [];
  for (let day = 0; day <= MOST_DAYS && known(day).length > 0; day++) {
    const members = known(day);
    const sold = members.flatMap((one) =>
      one.sales.filter(({ after }) => after === day).map((sale) => sale.units),
    );
    brought += Number(sum(sold)) / members.length;
    if (payback === null && each > 0 && brought >= each - 1e-6) payback = day;
    curve.push({ day, members: members.length, sales: brought, immature: !passed(last, day) });
  }
  const watched = curve.length === 0 ? null : curve.length - 1;
  const at = payback ?? watched ?? 0;
  const perMember = costs.length === 0 ? null : sharedOut(units(costs), joiners.length);
  return {
    line: {
      members: joiners.length,
      spend: spend.length === 0 ? null : `${units(spend)}`,
      rewards: `${units(costs.filter(({ isSpend }) => !isSpend))}`,
      cost: costs.length === 0 ? null : `${units(costs)}`,
      perMember: perMember === null ? null : `${perMember}`,
      sales: `${sum(joiners.flatMap((one) => one.sales.map((sale) => sale.units)))}`,
      returns,
      payback: { days: payback, watched, members: known(at).length, immature: !passed(last, at) },
    },
    curve,
  };
}

/** What members of a period cost and brought, by channel and by campaign, as `channel` or `channel campaign`. */
export function oracleAcquisitionCost(
  log: readonly LogEvent[],
  project: LogProject,
  spend: readonly DrawnSpend[],
  { period, today }: { period: Days; today: string },
) {
  const world = worldOf(log, project);
  const { joins, orders } = firstsOf(world);
  const refunds = world.events.filter(({ event }) => event === "Order Refunded");
  const joiners = joins
    .filter(({ day }) => isIn(day, period))
    .map(({ person, day }): Joiner => {
      const own = (events: readonly LogEvent[], sign: bigint) =>
        events
          .filter((event) => event.person === person && event.day >= day)
          .map((event) => ({ after: daysFrom(day, event.day), units: sign * unitsOf(event.money) }));
      return { person, day, way: wayOf(person, world), sales: [...own(orders, 1n), ...own(refunds, -1n)] };
    });
  const costs = costsOf(world, spend, today).filter(({ day }) => isIn(day, period));
  const lastJoin = addDays(period.to, -1);
  const last = lastJoin < today ? lastJoin : today;
  const line = (ofWay: (way: Cost["way"]) => boolean) =>
    lineOf(
      joiners.filter(({ way }) => ofWay(way)),
      costs.filter(({ way }) => ofWay(way)),
      last,
      today,
    );
  const ways = [...joiners.map(({ way }) => way), ...costs.flatMap(({ way }) => way ?? [])];
  const channels = [...new Set(ways.map(({ channel }) => channel))].map((channel) => ({
    channel,
    ...line((way) => way?.channel === channel).line,
    campaigns: [...new Set(ways.flatMap((way) => (way.channel === channel ? [way.campaign] : [])))].map(
      (campaign) => ({
        campaign,
        ...line((way) => way?.channel === channel && way.campaign === campaign).line,
      }),
    ),
  }));
  const total = line(() => true);
  return {
    total: total.line,
    curve: total.curve,
    channels,
    untraced: `${sum(costs.filter(({ way }) => way === null).map(({ amount }) => unitsOf(amount)))}`,
    unpriced: unpricedOf(world).filter((day) => isIn(day, period) && day <= today).length,
    members: (channel: string) =>
      joiners.flatMap(({ person, way }) => (way.channel === channel ? [person] : [])).toSorted(),
  };
}
