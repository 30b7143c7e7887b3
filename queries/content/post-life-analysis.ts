import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import { addDays } from "#queries/period/local-days";
import type { Reader } from "#queries/scope";
import { localDayIn } from "#store/events/local-day";
import { postAges } from "./post-ages";

const HOUR_MS = 3_600_000;
const BEGINNING = "1970-01-01";

/** Hours after publication at which a stretch of a post's age ends. */
const STRETCHES = [1, 6, 24, 48, 72, 168, 336, 720] as const;

/** A stretch of the age of posts, in hours; the means are of the posts that lived through it, null without any. */
interface AgeStretch {
  from: number;
  to: number;
  posts: number;
  views: number | null;
  interactions: number | null;
}

/** How long posts live. */
export interface PostLife {
  stretches: AgeStretch[];
}

/** What is done with a post of the period, on average, in the first hour after its publication, the next five, and so on. */
export async function readPostLife(reader: Reader, frame: Frame): Promise<PostLife> {
  const { project, period, includeExcluded, signal, caller, filter, now } = frame;
  const tomorrow = addDays(localDayIn(project.zone)(now.getTime()), 1);
  const to = period.to > tomorrow ? period.to : tomorrow;
  const rows = await postAges(
    reader,
    { project, period: { from: BEGINNING, to }, includeExcluded, signal, caller },
    {
      bounds: STRETCHES.map((hours) => hours * HOUR_MS),
      now_ms: now.getTime(),
      ...{ seen_from: period.from, seen_to: period.to, filter },
    },
  );
  return {
    stretches: STRETCHES.map((hours, place) => {
      const { posts = 0, views = 0, interactions = 0 } = rows.find((row) => row.stretch === place + 1) ?? {};
      const mean = (count: number) => (posts === 0 ? null : count / posts);
      const from = STRETCHES[place - 1] ?? 0;
      return { from, to: hours, posts, views: mean(views), interactions: mean(interactions) };
    }),
  };
}

export const postLifeAnalysis = defineAnalysis({
  name: "post-life",
  params: { schema: z.strictObject({}), parameters: [], texts: [] },
  read: readPostLife,
  table: ({ stretches }: PostLife) => ({
    columns: ["from_hours", "to_hours", "posts", "views_per_post", "interactions_per_post"],
    rows: stretches.map(({ from, to, posts, views, interactions }) => [from, to, posts, views, interactions]),
  }),
});
