import type { DrawnEvent } from "./log-event";
import type { Draws } from "./random-numbers";
import { contentNames, contentProperties } from "./random-content";
import { randomProperties } from "./random-properties";

const journey = ["Product Viewed", "Product Added", "Checkout Started", "Order Completed"];
const survey = ["NPS Prompted", "NPS Answered", "CSAT Prompted", "CSAT Answered", "CSAT Answered"];
const others = [
  "Content Viewed",
  "Checked In",
  "Support Opened",
  "Message Sent",
  "Order Refunded",
  ...survey,
];
const amounts = ["0", "0.1", "0.2", "12.5", "99.99", "1234567.0001", "-5.25", "3"];
const refunds = ["0", "0.05", "12.5", "33.3333", "99.99"];
const SECOND = 1000;
const gaps = [0, 0, 0, 1, SECOND, 60 * SECOND, 60 * SECOND, 600 * SECOND, 1800 * SECOND, 3600 * SECOND];

function namesOf(draws: Draws): string[] {
  const kind = draws.below(15);
  if (kind === 0) return Array.from({ length: 6 }, () => draws.one(journey));
  if (kind === 1) return [...journey].reverse();
  if (kind === 2) return Array.from({ length: 4 }, () => draws.one(others));
  if (kind > 11) return contentNames(draws);
  if (kind < 5) return [...survey.slice(draws.below(2)), draws.one(survey)];
  return journey.slice(0, 1 + draws.below(5)).flatMap((name) => {
    if (draws.chance(0.08)) return [];
    if (draws.chance(0.15)) return [name, name];
    return draws.chance(0.3) ? [name, draws.one(others)] : [name];
  });
}

function moneyOf(draws: Draws, event: string): string {
  if (event === "Order Completed") return draws.one(amounts);
  return event === "Order Refunded" ? draws.one(refunds) : "0";
}

function scoreOf(draws: Draws, event: string): number | null {
  if (event === "NPS Answered") return draws.below(11);
  return event === "CSAT Answered" ? 1 + draws.below(5) : null;
}

/** A number that many orders have, or one that few have. */
const orderOf = (draws: Draws) => `order ${draws.below(draws.chance(0.3) ? 10 : 300)}`;

/** What somebody does from an instant on: steps of a purchase, in order or not, many of them at one instant. */
export function randomVisit(draws: Draws, person: string, start: number): DrawnEvent[] {
  const cart = draws.one(["c1", "c2", "c3", "C1", 7]);
  const order = orderOf(draws);
  const steady = draws.chance(0.3);
  let time = start;
  return namesOf(draws).map((event) => {
    if (!steady) time += draws.chance(0.3) ? draws.below(900 * SECOND) : draws.one(gaps);
    const about = event === "CSAT Answered" ? { about: draws.one(["delivery", "product", 7, null]) } : {};
    return {
      person,
      event,
      time,
      channel: draws.one(["wechat", "weibo", "WeChat", ""]),
      category: draws.one(["shop", "forum", ""]),
      order: draws.chance(event === "Order Completed" ? 0.85 : 0.1) ? order : "",
      money: moneyOf(draws, event),
      score: scoreOf(draws, event),
      properties: { ...randomProperties(draws, cart), ...contentProperties(draws, event), ...about },
      traits: {},
    };
  });
}
