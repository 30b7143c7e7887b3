import { z } from "zod";
import { filterSchema } from "#queries/filters/filter";
import { type Fragment, join } from "#queries/fragment";
import { orderReports } from "#queries/measurements/order-acts";
import { numberOfWay, TOUCH_WAYS, WAY_NAMES } from "./touch-ways";

/** Which orders: of the local days from `orders_from` up to before `orders_to`, and how long before them touches count. */
export const contributionAsked = z.object({
  filter: filterSchema.optional(),
  orders_from: z.iso.date(),
  orders_to: z.iso.date(),
  lookback_ms: z.number().int().positive(),
});
export type ContributionAsked = z.infer<typeof contributionAsked>;

export const EXAMPLE_CONTRIBUTION: ContributionAsked = {
  orders_from: "2026-03-02",
  orders_to: "2026-04-01",
  lookback_ms: 7 * 86_400_000,
};

/** Below the instant of a touch, the number of its way. */
const WAY_BITS = 3;

/**
 * The orders, each with what touched its buyer before: person UInt64, amount Decimal(18, 4), ways Array(UInt8) (the numbers of
 * the touches' ways in the order of time, of one instant in that of the ways). An order counts at its first report ever, and where
 * the filter holds for that; touches whatever the filter says.
 */
export function touchedOrders({ filter, ...days }: ContributionAsked): Fragment {
  const ways = TOUCH_WAYS.flatMap(({ way, events }) =>
    events.map((event) => ({ event, way: numberOfWay(way) })),
  );
  const built = join(
    [orderReports({ filter, today: days.orders_to })],
    ([orders = ""]) => `
      SELECT o.person AS person, o.amount AS amount,
        arrayMap(touch -> toUInt8(bitAnd(touch, ${2 ** WAY_BITS - 1})),
          arrayFilter(touch -> bitShiftRight(touch, ${WAY_BITS}) < o.ms
            AND bitShiftRight(touch, ${WAY_BITS}) + {lookback_ms:UInt64} >= o.ms, t.line)) AS ways
      FROM (
        SELECT person, amount, toUInt64(greatest(toUnixTimestamp64Milli(at), 0)) AS ms FROM (${orders})
        WHERE holds AND day >= {orders_from:Date} AND day < {orders_to:Date}
      ) AS o
      LEFT JOIN (
        SELECT person, arraySort(groupArray(bitOr(
            bitShiftLeft(toUInt64(greatest(toUnixTimestamp64Milli(time), 0)), ${WAY_BITS}),
            transform(event, {touch_events:Array(String)}, {touch_ways:Array(UInt64)}, toUInt64(0))))) AS line
        FROM happenings
        WHERE event IN {touch_events:Array(String)}
        GROUP BY person
      ) AS t ON t.person = o.person`,
    ["happenings"],
  );
  const params = {
    touch_events: ways.map(({ event }) => event),
    touch_ways: ways.map(({ way }) => way),
    ...days,
  };
  return { ...built, params: { ...built.params, ...params } };
}

/** For each way, SQL made of its number, as a list. */
export const ofEachWay = (write: (way: number) => string): string =>
  `[${WAY_NAMES.map((way) => write(numberOfWay(way))).join(", ")}]`;
