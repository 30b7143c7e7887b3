import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join, plain } from "#queries/fragment";
import { numberOfWay, WAY_NAMES } from "./touch-ways";
import { contributionAsked, EXAMPLE_CONTRIBUTION, ofEachWay, touchedOrders } from "./touched-orders";

/** How many members bought: in all, touched and untouched, and of each way those it touched and those it touched last. */
export const orderBuyers = defineQuery({
  name: "contribution/order-buyers",
  reads: [],
  params: contributionAsked,
  example: EXAMPLE_CONTRIBUTION,
  row: z.object({
    all: z.coerce.number(),
    touched: z.coerce.number(),
    untouched: z.coerce.number(),
    touchedBy: z.array(z.coerce.number()),
    lastBy: z.array(z.coerce.number()),
  }),
  sql: (asked) =>
    join(
      [touchedOrders(asked)],
      ([sql = ""]) => `
        SELECT uniqExact(person) AS all, uniqExactIf(person, notEmpty(ways)) AS touched,
          uniqExactIf(person, empty(ways)) AS untouched,
          ${ofEachWay((way) => `uniqExactIf(person, has(ways, ${way}))`)} AS touchedBy,
          ${ofEachWay((way) => `uniqExactIf(person, ways[-1] = ${way})`)} AS lastBy
        FROM (${sql})`,
    ),
});

/** Whose orders: all, those touched (by a way, where one is named), those that a way touched last, or the untouched. */
export const contributionPlace = z.strictObject({
  touch: z.enum(["all", "touched", "touched-last", "untouched"]).default("all"),
  way: z.enum(WAY_NAMES).optional(),
});

/** The members behind a number of the contribution: each once, by id. */
export const contributionMembers = defineQuery({
  name: "contribution/members",
  reads: [],
  params: contributionAsked.extend({ place: contributionPlace }),
  example: { ...EXAMPLE_CONTRIBUTION, place: { touch: "touched-last", way: "content" } },
  row: z.object({ person: z.string() }),
  sql: ({ place: { touch, way }, ...asked }) => {
    const number = way === undefined ? 0 : numberOfWay(way);
    const isMeant = {
      all: "1",
      untouched: "empty(ways)",
      touched: way === undefined ? "notEmpty(ways)" : "has(ways, {way:UInt8})",
      "touched-last": way === undefined ? "notEmpty(ways)" : "ways[-1] = {way:UInt8}",
    }[touch];
    return join(
      [touchedOrders(asked), { ...plain(isMeant), params: { way: number } }],
      ([sql = "", holds = ""]) => `SELECT DISTINCT person FROM (${sql}) WHERE ${holds} ORDER BY person`,
    );
  },
});
