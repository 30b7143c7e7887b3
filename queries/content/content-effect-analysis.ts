import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import { moneyAverage, moneyText, moneyUnits } from "#queries/money/exact-money";
import { addDays } from "#queries/period/local-days";
import type { Reader, Scope } from "#queries/scope";
import { TOUCH_DAYS } from "#queries/sources/touch";
import { todayOf } from "#queries/stages/stage-scope";
import type { ContentEffect } from "./content-effect";
import { contentMembers, contentReach } from "./content-reach";
import { contentBuyers, contentSales } from "./content-sales";
import { CONTENT_KEYS } from "./keyed-content";

const NO_SALES = { ordersDay: 0, salesDay: "0", ordersWeek: 0, salesWeek: "0" };

const params = z.strictObject({
  group: z.enum(CONTENT_KEYS).default("item"),
  most: z.number().int().min(1).max(10_000).default(100),
});
type Asked = z.infer<typeof params>;

/** Whom a number means: of the content with this key those who viewed it, interacted with it, or bought after viewing it. */
const place = z.strictObject({
  about: z.string(),
  who: z.enum(["viewers", "interacted", "buyers_day", "buyers_week"]).default("viewers"),
});

/** Orders may follow for days after the last view. */
function asked(frame: Frame, { group }: Pick<Asked, "group">) {
  const { project, period, now, includeExcluded, signal, caller, filter } = frame;
  const scope = (to: string): Scope => ({
    ...{ project, now, includeExcluded, signal, caller },
    period: { from: period.from, to },
  });
  return {
    done: scope(period.to),
    sold: scope(addDays(period.to, TOUCH_DAYS + 1)),
    question: { by: group, filter, seen_from: period.from, seen_to: period.to },
  };
}

/** What content brought: who saw it, what they did with it, and what they bought after that. */
export async function readContentEffect(reader: Reader, frame: Frame, params: Asked): Promise<ContentEffect> {
  const { done, sold, question } = asked(frame, params);
  const [reached, sales] = await Promise.all([
    contentReach(reader, done, { ...question, most: params.most }),
    contentSales(reader, sold, question),
  ]);
  const salesOf = new Map(sales.map(({ key, ...sums }) => [key, sums]));
  return {
    by: params.group,
    rows: reached.map(({ values: _, ...row }) => {
      const sums = salesOf.get(row.key) ?? NO_SALES;
      const { viewers, views, interactions, interacted } = row;
      const salesWeek = moneyUnits(sums.salesWeek);
      return {
        ...row,
        ...sums,
        salesDay: moneyText(moneyUnits(sums.salesDay)),
        salesWeek: moneyText(salesWeek),
        rate: views === 0 ? null : interactions / views,
        reach: viewers === 0 ? null : interacted / viewers,
        perMille: viewers === 0 ? null : moneyText(moneyAverage(salesWeek * 1_000n, viewers)),
      };
    }),
    more: Math.max(0, (reached[0]?.values ?? 0) - reached.length),
    immature: addDays(frame.period.to, TOUCH_DAYS) > todayOf(frame),
  };
}

export const contentEffectAnalysis = defineAnalysis({
  name: "content-effect",
  params: { schema: params, parameters: Object.keys(params.shape), texts: ["group"] },
  read: readContentEffect,
  table: ({ by, rows }: ContentEffect) => ({
    columns: [
      ...[
        by,
        "viewers",
        "views",
        "interactions",
        "interaction_rate",
        "members_interacted",
        "interaction_reach",
      ],
      ...["saves", "shares", "product_clicks", "orders_24h", "sales_24h", "orders_7d", "sales_7d"],
      "sales_7d_per_1000_viewers",
    ],
    rows: rows.map((row) => [
      ...[row.key, row.viewers, row.views, row.interactions, row.rate, row.interacted, row.reach],
      ...[row.saves, row.shares, row.clicks, row.ordersDay, row.salesDay, row.ordersWeek, row.salesWeek],
      row.perMille,
    ]),
  }),
  members: {
    place: { schema: place, parameters: Object.keys(place.shape), texts: ["about", "who"] },
    read: async (reader, frame, params, { about: key, who }) => {
      const { done, sold, question } = asked(frame, params);
      const rows =
        who === "viewers" || who === "interacted"
          ? await contentMembers(reader, done, { ...question, key, reacted: who === "interacted" })
          : await contentBuyers(reader, sold, {
              ...{ ...question, key },
              days: who === "buyers_day" ? 1 : TOUCH_DAYS,
            });
      return rows.map(({ person }) => person);
    },
  },
});
