import type { Frame } from "#queries/frame";
import { readStickiness } from "#queries/growth/stickiness-analysis";
import { readMetrics } from "#queries/measurements/read-metrics";
import type { Reader } from "#queries/scope";
import { readingIn, valuesIn } from "../readings";
import { notFalling, same, sum } from "./compared";

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
        metrics: ["dau", "wau", "mau", "stickiness", "mau_ratio", "members_total"],
      },
    ),
  ]);
  if (month === null) return [];
  const { wau, mau, stickiness } = valuesIn(metrics);
  const memberDays = sum(members.map((count, place) => count * (place + 1)));
  const { readings } = await readMetrics(reader, { ...frame, period: month }, { metrics: ["dau"] });
  const daily = readingIn({ readings }, "dau");
  const isRunning = daily.n !== 30;
  const ratio = readingIn(metrics, "mau_ratio");
  return [
    ...same("members of the histogram", sum(members), mau),
    ...same("stickiness", stickiness, mau === 0 ? null : memberDays / 30 / Number(mau)),
    ...(isRunning ? [] : same("daily active members", daily.value, memberDays / 30)),
    ...notFalling("a week and a month", [wau ?? null, mau ?? null]),
    ...readingIn(metrics, "dau").series.flatMap(({ day, value }, place) =>
      notFalling(`day, week and month of ${day}`, [
        value,
        readingIn(metrics, "wau").series[place]?.value ?? null,
        readingIn(metrics, "mau").series[place]?.value ?? null,
      ]),
    ),
    ...same("MAU ratio", ratio.value, ratio.n === 0 ? null : Number(mau) / Number(ratio.n)),
  ];
}
