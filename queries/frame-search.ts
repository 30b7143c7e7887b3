import { z } from "zod";
import { localDayIn } from "#store/events/local-day";
import { filterSchema } from "./filters/filter";
import type { Frame } from "./frame";
import { COMPARISONS, GRANULARITIES, type Granularity, type Period } from "./period";
import { addDays, addMonths, daysBetween } from "./period/local-days";
import type { Project } from "./project";
import { fromJson, type Problem, problemsOf } from "./search-problem";

const EARLIEST = "1980-01-01";
const LATEST = "2099-12-31";
const MOST_DAYS = 1100;
const DEFAULT_LAST = "30d";

const day = z.iso
  .date({ error: "wants a day that exists, as YYYY-MM-DD", abort: true })
  .refine((value) => value >= EARLIEST && value <= LATEST, `wants a day from ${EARLIEST} to ${LATEST}`);

const choice = <const Choices extends readonly string[]>(choices: Choices) =>
  z.enum(choices, `wants one of ${choices.join(", ")}`);

/**
 * The search parameters of every analysis, of its page as of its API. All may be left out.
 *
 * - `from` `to`  the first and the last local day, **both included**; `to` alone means nothing, without it the period
 *                runs up to today
 * - `last`       instead of these: so many days ("7d", "90d") or months ("12m"), today included; 30 days by default
 * - `compare`    with the previous period of equal length, the same dates a year ago, or nothing
 * - `by`         granularity; by default days up to 62 days, weeks up to 26 weeks, else months
 * - `bots`       1 counts bots and tests as well
 * - `filter`     which events count, as JSON (see filters/filter.ts)
 */
export const frameSearchSchema = z.object({
  from: day.optional(),
  to: day.optional(),
  last: z
    .string()
    .regex(/^[1-9]\d{0,3}[dm]$/, 'wants a number of days or months, such as "30d" or "12m"')
    .optional(),
  compare: choice(COMPARISONS).default("previous"),
  by: choice(GRANULARITIES).optional(),
  bots: choice(["0", "1"]).default("0"),
  filter: z.preprocess(fromJson, filterSchema).optional(),
});

type FrameSearch = z.infer<typeof frameSearchSchema>;

/** What search parameters say: the question but for its asker, or what is wrong with them. */
export type ParsedFrameSearch = { ok: true; frame: Frame } | { ok: false; problems: Problem[] };

/** Reads the frame out of search parameters; those of other readers are passed over. */
export function parseFrameSearch(
  search: URLSearchParams,
  { project, now }: { project: Project; now: Date },
): ParsedFrameSearch {
  const given = Object.fromEntries([...search].filter(([, value]) => value !== ""));
  const parsed = frameSearchSchema.safeParse(given);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) };
  const period = periodOf(parsed.data, localDayIn(project.zone)(now.getTime()));
  if ("parameter" in period) return { ok: false, problems: [period] };
  const { compare, by, bots, filter } = parsed.data;
  return {
    ok: true,
    frame: {
      project,
      now,
      period,
      comparison: compare,
      granularity: by ?? usualGranularity(period),
      includeExcluded: bots === "1",
      ...(filter === undefined ? {} : { filter }),
    },
  };
}

function periodOf({ from, to, last }: FrameSearch, today: string): Period | Problem {
  if (last !== undefined && (from ?? to) !== undefined) {
    return { parameter: "last", message: "cannot stand beside from and to: one of them says which days" };
  }
  if (from === undefined && to !== undefined) return { parameter: "from", message: "is needed beside to" };

  const end = addDays(to ?? today, 1);
  const period = { from: from ?? lastStart(last ?? DEFAULT_LAST, end), to: end };
  const length = daysBetween(period.from, period.to);
  if (length < 1) {
    return to === undefined
      ? { parameter: "from", message: `is after today, ${today}: to is needed beside it` }
      : { parameter: "to", message: `is before from, ${period.from}` };
  }
  if (length > MOST_DAYS) {
    const parameter = from === undefined ? "last" : "from";
    return { parameter, message: `makes ${length} days; at most ${MOST_DAYS} can be read at once` };
  }
  return period;
}

function lastStart(last: string, end: string): string {
  const count = Number(last.slice(0, -1));
  return last.endsWith("m") ? addMonths(end, -count) : addDays(end, -count);
}

/** Days up to two months, weeks up to half a year, months beyond. */
function usualGranularity(period: Period): Granularity {
  const length = daysBetween(period.from, period.to);
  if (length <= 62) return "day";
  return length <= 26 * 7 ? "week" : "month";
}

/** The search parameters that say a frame, without those that would say what is usual: "from=…&to=…&by=week". */
export function frameSearch(
  frame: Pick<Frame, "period" | "comparison" | "granularity" | "includeExcluded" | "filter">,
): string {
  const { period, comparison, granularity, includeExcluded, filter } = frame;
  const search = new URLSearchParams({ from: period.from, to: addDays(period.to, -1) });
  if (comparison !== "previous") search.set("compare", comparison);
  if (granularity !== usualGranularity(period)) search.set("by", granularity);
  if (includeExcluded) search.set("bots", "1");
  if (filter) search.set("filter", JSON.stringify(filter));
  return search.toString();
}
