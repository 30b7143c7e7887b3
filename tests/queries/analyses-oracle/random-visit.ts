import type { LogEvent } from "./log-event";
import type { Draws } from "./random-numbers";
import { randomProperties } from "./random-properties";

const journey = ["Product Viewed", "Product Added", "Checkout Started", "Order Completed"];
const others = [
  "Content Viewed",
  "Checked In",
  "Support Opened",
  "Message Sent",
  "NPS Prompted",
  "NPS Answered",
];
const amounts = ["0", "0.1", "0.2", "12.5", "99.99", "1234567.0001", "-5.25", "3"];
const SECOND = 1000;
const gaps = [0, 0, 0, 1, SECOND, 60 * SECOND, 60 * SECOND, 600 * SECOND, 1800 * SECOND, 3600 * SECOND];

function namesOf(draws: Draws): string[] {
  const kind = draws.below(10);
  if (kind === 0) return Array.from({ length: 6 }, () => draws.one(journey));
  if (kind === 1) return [...journey].reverse();
  if (kind === 2) return Array.from({ length: 4 }, () => draws.one(others));
  return journey.slice(0, 1 + draws.below(5)).flatMap((name) => {
    if (draws.chance(0.08)) return [];
    if (draws.chance(0.15)) return [name, name];
    return draws.chance(0.3) ? [name, draws.one(others)] : [name];
  });
}

/** What somebody does from an instant on: steps of a purchase, in order or not, many of them at one instant. */
export function randomVisit(draws: Draws, person: string, start: number): Omit<LogEvent, "day" | "known">[] {
  const cart = draws.one(["c1", "c2", "c3", "C1", 7]);
  const order = `order ${draws.below(60)}`;
  const steady = draws.chance(0.3);
  let time = start;
  return namesOf(draws).map((event) => {
    if (!steady) time += draws.chance(0.3) ? draws.below(900 * SECOND) : draws.one(gaps);
    const ordered = event === "Order Completed";
    return {
      person,
      event,
      time,
      channel: draws.one(["wechat", "weibo", "WeChat", ""]),
      category: draws.one(["shop", "forum", ""]),
      order: ordered || draws.chance(0.1) ? order : "",
      money: ordered ? draws.one(amounts) : "0",
      score: event === "NPS Answered" ? draws.below(11) : null,
      properties: randomProperties(draws, cart),
      traits: {},
    };
  });
}
