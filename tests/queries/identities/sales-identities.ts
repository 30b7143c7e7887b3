import type { Frame } from "#queries/frame";
import { readMetrics } from "#queries/measurements/read-metrics";
import type { MetricKey } from "#queries/metrics/catalogue";
import type { Reader } from "#queries/scope";
import { readTrends } from "#queries/trends/read-trends";
import { trendsParams } from "#queries/trends/trends-question";
import { unitsOf } from "../metrics-oracle/money";
import { readingIn, seriesIn } from "../readings";
import { differences } from "../against-oracle/differences";
import { notFalling } from "./not-falling";
import { total, totalUnits } from "./total";

const refunds = trendsParams.parse({
  series: [{ events: [{ event: "Order Refunded" }], measure: "sum", of: "money" }],
});

const COUNTS: MetricKey[] = ["new_members", "orders", "customer_days"];
const AMOUNTS: MetricKey[] = ["gmv", "net_sales"];

/** A share of an amount times the number of shares is the amount, but for half a ten-thousandth each. */
function sharesOf(name: string, share: string, count: number, amount: bigint): string[] {
  const off = unitsOf(share) * BigInt(count) - amount;
  return off * 2n > BigInt(count) || off * -2n > BigInt(count) ? [`${name}: ${off} off`] : [];
}

/** Net sales are gross sales less refunds, and the mean order and member give them back; buckets add up to the period. */
export async function salesIdentities(reader: Reader, frame: Frame): Promise<string[]> {
  const [found, { trends }] = await Promise.all([
    readMetrics(reader, frame, {
      metrics: [...COUNTS, ...AMOUNTS, "buyers", "aov", "arpu", "purchase_conversion"],
    }),
    readTrends(reader, frame, refunds),
  ]);
  const amount = (metric: MetricKey) => unitsOf(String(readingIn(found, metric).value));
  const count = (metric: MetricKey) => Number(readingIn(found, metric).value);
  const [perOrder, perMember] = [readingIn(found, "aov"), readingIn(found, "arpu")];
  const conversion = readingIn(found, "purchase_conversion");
  const hasBegun = seriesIn(found, "orders").every((value) => value !== null);
  return [
    ...differences(
      amount("gmv") - unitsOf(String(trends[0]?.lines[0]?.total)),
      amount("net_sales"),
      "net sales",
    ),
    ...differences(perOrder.n, count("orders"), "orders of the mean order"),
    ...(perOrder.value === null
      ? differences(count("orders"), 0, "orders")
      : sharesOf("mean order", String(perOrder.value), count("orders"), amount("net_sales"))),
    ...(perMember.value === null
      ? differences(perMember.n, 0, "active members")
      : sharesOf("per member", String(perMember.value), Number(perMember.n), amount("net_sales"))),
    ...(conversion.value === null
      ? []
      : differences(Number(conversion.value) * Number(conversion.n), count("buyers"), "buyers")),
    ...notFalling("buyers, their days, their orders", [
      count("buyers"),
      count("customer_days"),
      count("orders"),
    ]),
    ...(hasBegun
      ? [
          ...COUNTS.flatMap((key) =>
            differences(total(seriesIn(found, key)), count(key), `${key} by bucket`),
          ),
          ...AMOUNTS.flatMap((key) =>
            differences(totalUnits(seriesIn(found, key)), amount(key), `${key} by bucket`),
          ),
        ]
      : []),
  ];
}
