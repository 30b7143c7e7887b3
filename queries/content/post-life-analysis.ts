import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import { addDays } from "#queries/period/local-days";
import type { Reader, Scope } from "#queries/scope";
import { todayOf } from "#queries/stages/stage-scope";
import { postAges, postMembers, WHO_DID } from "./post-ages";
import type { PostsAsked } from "./post-deeds";

const HOUR_MS = 3_600_000;
const BEGINNING = "1970-01-01";

/** Hours after publication at which a stretch of a post's age ends. */
const STRETCHES = [1, 6, 24, 48, 72, 168, 336, 720] as const;

/**
 * A stretch of the age of posts, in hours; the means are of the posts that lived through it, null without any.
 * `authors`, `viewers` and `interacted` are how many members wrote these posts, and viewed and interacted with them in it.
 */
interface AgeStretch {
  from: number;
  to: number;
  posts: number;
  authors: number;
  views: number | null;
  viewers: number;
  interactions: number | null;
  interacted: number;
}

/** How long posts live. */
export interface PostLife {
  stretches: AgeStretch[];
}

const NOTHING = { posts: 0, authors: 0, views: 0, viewers: 0, interactions: 0, interacted: 0 };

function askedOf(frame: Frame) {
  const { project, period, includeExcluded, signal, caller, filter, now } = frame;
  const tomorrow = addDays(todayOf(frame), 1);
  const to = period.to > tomorrow ? period.to : tomorrow;
  const scope: Scope = { project, period: { from: BEGINNING, to }, includeExcluded, signal, caller };
  const asked: PostsAsked = {
    bounds: STRETCHES.map((hours) => hours * HOUR_MS),
    now_ms: now.getTime(),
    ...{ seen_from: period.from, seen_to: period.to, filter },
  };
  return { scope, asked };
}

/** What is done with a post of the period, on average, in the first hour after its publication, the next five, and so on. */
export async function readPostLife(reader: Reader, frame: Frame): Promise<PostLife> {
  const { scope, asked } = askedOf(frame);
  const rows = await postAges(reader, scope, asked);
  return {
    stretches: STRETCHES.map((hours, place) => {
      const found = rows.find((row) => row.stretch === place + 1) ?? NOTHING;
      const { posts, authors, viewers, interacted } = found;
      const mean = (count: number) => (posts === 0 ? null : count / posts);
      const from = STRETCHES[place - 1] ?? 0;
      return {
        ...{ from, to: hours, posts, authors, views: mean(found.views), viewers },
        ...{ interactions: mean(found.interactions), interacted },
      };
    }),
  };
}

/** Who wrote, viewed or interacted with posts in the stretch of their age that ends `age` hours after their publication. */
const place = z.strictObject({
  age: z.literal(STRETCHES).default(STRETCHES[0]),
  who: z.enum(WHO_DID).default("viewers"),
});

async function readPostMembers(reader: Reader, frame: Frame, { age, who }: z.infer<typeof place>) {
  const { scope, asked } = askedOf(frame);
  const stretch = STRETCHES.indexOf(age) + 1;
  return (await postMembers(reader, scope, { ...asked, stretch, who })).map(({ person }) => person);
}

export const postLifeAnalysis = defineAnalysis({
  name: "post-life",
  params: { schema: z.strictObject({}), parameters: [], texts: [] },
  read: readPostLife,
  table: ({ stretches }: PostLife) => ({
    columns: [
      ...["from_hours", "to_hours", "posts", "authors", "views_per_post", "viewers"],
      ...["interactions_per_post", "interacted"],
    ],
    rows: stretches.map(({ from, to, posts, authors, views, viewers, interactions, interacted }) => [
      ...[from, to, posts, authors, views, viewers],
      ...[interactions, interacted],
    ]),
  }),
  members: {
    place: { schema: place, parameters: Object.keys(place.shape), texts: ["who"] },
    read: (reader, frame, _, at) => readPostMembers(reader, frame, at),
  },
});
