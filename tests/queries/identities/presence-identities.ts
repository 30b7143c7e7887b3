import type { Frame } from "#queries/frame";
import { readStickiness } from "#queries/growth/stickiness-analysis";
import { readMetrics } from "#queries/measurements/read-metrics";
import type { Reader } from "#queries/scope";
import { readingIn, valuesIn } from "../readings";
import { differences } from "../against-oracle/differences";
import { notFalling } from "./not-falling";
import { total } from "./total";

/**
 * The members of the stickiness histogram are those of the month, and their days its daily active members; a week's
 * members are no more than a month's, a day's no more than a week's.
 */
export async function presenceIdentities(reader: Reader, frame: Frame): Promise<string[]> {
  const [{ days: month, members }, metrics] = await Promise.all([
    readStickiness(reader, frame),
    readMetrics(
      reader,
      { ...frame, granularity: "day" },
      {
        metrics: ["dau", "wau", "mau", "stickiness", "mau_ratio"],
      },
    ),
  ]);
  if (month === null) return [];
  const { wau, mau, stickiness } = valuesIn(metrics);
  const memberDays = total(members.map((count, place) => count * (place + 1)));
  const { readings } = await readMetrics(reader, { ...frame, period: month }, { metrics: ["dau"] });
  const daily = readingIn({ readings }, "dau");
  const isRunning = daily.n !== 30;
  const ratio = readingIn(metrics, "mau_ratio");
  return [
    ...differences(total(members), mau, "members of the histogram"),
    ...differences(stickiness, mau === 0 ? null : memberDays / 30 / Number(mau), "stickiness"),
    ...(isRunning ? [] : differences(daily.value, memberDays / 30, "daily active members")),
    ...notFalling("a week and a month", [wau ?? null, mau ?? null]),
    ...readingIn(metrics, "dau").series.flatMap(({ day, value }, place) =>
      notFalling(`day, week and month of ${day}`, [
        value,
        readingIn(metrics, "wau").series[place]?.value ?? null,
        readingIn(metrics, "mau").series[place]?.value ?? null,
      ]),
    ),
    ...differences(ratio.value, ratio.n === 0 ? null : Number(mau) / Number(ratio.n), "MAU ratio"),
  ];
}
