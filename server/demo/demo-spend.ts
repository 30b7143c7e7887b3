import { CHANNELS } from "#ingest/simulator/people/channels";
import { addDays, daysOf, weekday } from "#queries/period/local-days";
import type { SpendLine } from "#server/spend/spend-line";

/** What the demo pays for a member of each channel, in the project's currency; of the others nobody wrote anything down. */
const PRICES: Readonly<Record<string, number>> = {
  wechat: 9,
  weibo: 16,
  douyin: 21,
  kuaishou: 14,
  xiaohongshu: 18,
  kol: 55,
  ads: 48,
  forum: 6,
  offline: 27,
};
/** Members who join on a usual day. */
const JOINS = 22;
/** On weekends more is spent. */
const WEEKEND = 1.4;

/** What the demo spends on each channel's campaigns, in equal parts, on the days up to its last one. */
export function demoSpend(last: string, days: number): SpendLine[] {
  const all = daysOf({ from: addDays(last, 1 - days), to: addDays(last, 1) });
  return all.flatMap((day) =>
    CHANNELS.flatMap(({ key, share, campaigns }) => {
      const price = PRICES[key];
      if (price === undefined) return [];
      const spent = price * share * JOINS * (weekday(day) > 5 ? WEEKEND : 1);
      return campaigns.map((campaign) => ({
        ...{ day, channel: key, campaign },
        amount: (spent / campaigns.length).toFixed(2),
      }));
    }),
  );
}
