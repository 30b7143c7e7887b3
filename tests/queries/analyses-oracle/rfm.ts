import { exactSum } from "./exact-sum";
import { holds, type Filter } from "./holds";
import { addDays, type Days } from "./local-days";
import type { LogEvent, LogProject } from "./log-event";
import { worldOf } from "./world";

/** A customer's scores and net sales. */
export interface OracleCustomer {
  recency: number;
  frequency: number;
  money: number;
  sales: string;
}

interface Bought {
  last: string;
  orders: number;
  amounts: string[];
}

const DAYS = 360;

/** Of a value the fifth among all in which it lies: how many are below it decides, so equals are equal. */
const scoreAmong = (own: number, all: readonly number[]) =>
  1 + Math.floor((5 * all.filter((other) => other < own).length) / all.length);

/** Who had ordered in the 360 days before a day, by name. */
export function oracleRfm(
  log: readonly LogEvent[],
  project: LogProject,
  end: string,
  filter?: Filter,
): Map<string, OracleCustomer> {
  const world = worldOf(log, project);
  const from = addDays(end, -DAYS);
  const reported = new Set<string>();
  const bought = new Map<string, Bought>();
  for (const event of world.events) {
    const isOrder = event.event === "Order Completed";
    if (!isOrder && event.event !== "Order Refunded") continue;
    if (isOrder && event.order !== "" && reported.has(event.order)) continue;
    if (isOrder) reported.add(event.order);
    if (event.day < from || event.day >= end) continue;
    if (filter !== undefined && !holds(filter, event, world)) continue;
    const own = bought.get(event.person) ?? { last: "", orders: 0, amounts: [] };
    if (isOrder) {
      own.orders += 1;
      own.last = event.day > own.last ? event.day : own.last;
    }
    own.amounts.push(isOrder ? event.money : negative(event.money));
    bought.set(event.person, own);
  }
  const customers = [...bought].filter(([, { orders }]) => orders > 0);
  const dayNumber = (day: string) => Date.parse(day);
  const lasts = customers.map(([, { last }]) => dayNumber(last));
  const orders = customers.map(([, one]) => one.orders);
  const sales = customers.map(([, { amounts }]) => Number(exactSum(amounts)));
  return new Map(
    customers.map(([person, one], at) => [
      person,
      {
        recency: scoreAmong(dayNumber(one.last), lasts),
        frequency: scoreAmong(one.orders, orders),
        money: scoreAmong(sales[at] ?? 0, sales),
        sales: exactSum(one.amounts),
      },
    ]),
  );
}

const negative = (text: string) => (text.startsWith("-") ? text.slice(1) : `-${text}`);

/** What a customer is called, in the words of docs/analyses/rfm.md. */
export function oracleSegment({ recency, frequency, money }: OracleCustomer): string {
  const recent = recency > 3;
  if (recent && frequency > 3 && money > 3) return "champions";
  if (recency > 2 && frequency > 3) return "loyal";
  if (recent) return "promising";
  if (recency === 3) return "steady";
  return frequency > 2 || money > 3 ? "slipping" : "hibernating";
}

export function oracleTier({ recency, frequency, money }: OracleCustomer): string {
  if (recency > 2 && frequency > 3 && money > 3) return "main";
  return recency > 3 || money > 3 ? "high-potential" : "to-nurture";
}

export type RfmQuestion = { period: Days; filter?: Filter };
