import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import type { Interval } from "#queries/intervals/interval";
import { wilsonInterval } from "#queries/intervals/wilson-interval";
import { addDays, daysBetween } from "#queries/period/local-days";
import type { Reader } from "#queries/scope";
import { CAME, churnedBack, churnedBackMembers } from "./churned-back";
import { spanOf, stagesAsked, todayOf } from "./stage-scope";

/** Of the members who churned on the period's days: how many came back within some days? */
export interface WinBack {
  /** local days */
  within: number;
  /** who churned and whose days have all passed */
  churned: number;
  back: number;
  /** back ÷ churned */
  rate: number | null;
  /** 95 %, Wilson */
  interval: Interval | null;
  /** who churned and whose days have not all passed: left out */
  immature: number;
}

const params = z.strictObject({ within: z.number().int().min(1).max(365).default(30) });
type Params = z.infer<typeof params>;

function askedOf(frame: Frame, { within }: Params) {
  const span = spanOf(frame);
  if (span === null) return null;
  const today = todayOf(frame);
  const [seen, tomorrow] = [addDays(span.to, within), addDays(today, 1)];
  const { scope, asked } = stagesAsked(frame, { from: span.from, to: seen < tomorrow ? seen : tomorrow });
  return { scope, asked: { ...asked, churnedOn: daysBetween(span.from, span.to) - 1, within, today } };
}

/** How many of those who churned in the period came back. */
export async function readWinBack(reader: Reader, frame: Frame, params: Params): Promise<WinBack> {
  const question = askedOf(frame, params);
  const rows = question === null ? [] : await churnedBack(reader, question.scope, question.asked);
  const count = (came: (typeof CAME)[number]) => rows.find((row) => row.came === came)?.members ?? 0;
  const back = count("back");
  const churned = back + count("not back");
  return {
    within: params.within,
    churned,
    back,
    rate: churned === 0 ? null : back / churned,
    interval: churned === 0 ? null : wilsonInterval(back, churned),
    immature: count("yet to be seen"),
  };
}

/** Who came back, or the churned whom the rate rests on. */
const place = z.strictObject({ who: z.enum(["counted", "base"]).default("counted") });

async function readWonBack(
  reader: Reader,
  frame: Frame,
  params: Params,
  { who }: z.infer<typeof place>,
): Promise<string[]> {
  const question = askedOf(frame, params);
  if (question === null) return [];
  const meant = CAME.filter((one) => one === "back" || (who === "base" && one === "not back"));
  const rows = await churnedBackMembers(reader, question.scope, { ...question.asked, meant });
  return rows.map(({ person }) => person);
}

export const winBackAnalysis = defineAnalysis({
  name: "win-back",
  params: { schema: params, parameters: Object.keys(params.shape), texts: [] },
  read: readWinBack,
  table: ({ within, churned, back, rate, interval, immature }: WinBack) => ({
    columns: ["within_days", "churned", "back", "rate", "rate_low", "rate_high", "immature"],
    rows: [[within, churned, back, rate, interval?.low ?? null, interval?.high ?? null, immature]],
  }),
  members: {
    place: { schema: place, parameters: Object.keys(place.shape), texts: ["who"] },
    read: readWonBack,
  },
});
