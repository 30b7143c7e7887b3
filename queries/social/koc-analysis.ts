import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import { readProfiles } from "#queries/members/read-profiles";
import { moneyText, moneyUnits } from "#queries/money/exact-money";
import { addDays } from "#queries/period/local-days";
import type { Reader } from "#queries/scope";
import { SOCIAL_DAYS_READ } from "#queries/sources/social-spans";
import { snapshotDays, stagesAsked, todayOf } from "#queries/stages/stage-scope";
import { daysAtOnce } from "./days-at-once";
import { socialCounts } from "./social-counts";
import { memberScores, socialMembers, tierMembers } from "./social-members";
import { SOCIAL_TIERS, type SocialTier } from "./social-tier";

/**
 * How much a member moves others at the end of a day.
 *
 * - `posts`     publications of their own in 28 days, and `perPost` what others did with each of them meanwhile
 * - `invitees`  who accepted an invite of theirs in 90 days
 * - `sales`     totals of others' orders in 90 days that their posts and shares touched
 * - `score`     0 to 100, the mean of the shares of other members that they are above in the three
 */
interface SocialScore {
  posts: number;
  perPost: number;
  invitees: number;
  sales: string;
  score: number;
  tier: SocialTier;
}

/** Members at the end of a day, one a stretch of the period, by tier; `complete` is false while the day is running. */
interface TierPoint {
  /** local day */
  day: string;
  tiers: Record<SocialTier, number>;
  members: number;
  complete: boolean;
}

/** Members by how much they move others: the best first at the last of the points, and of one, where asked for, each point. */
export interface Koc {
  points: TierPoint[];
  best: ({ person: string; userId: string } & SocialScore)[];
  member: { person: string; points: ({ day: string } & SocialScore)[] } | null;
}

/** - `most` how many of the best are listed. `member` whose course is asked for, a person id. */
const params = z.strictObject({
  most: z.number().int().min(1).max(10_000).default(50),
  member: z
    .string()
    .regex(/^\d{1,20}$/, "is no person id")
    .optional(),
});
type Params = z.infer<typeof params>;

const NOTHING: SocialScore = { posts: 0, perPost: 0, invitees: 0, sales: "0.00", score: 0, tier: "latent" };

/** What the scores at the ends of some days are asked with; what counts then began up to so many days before. */
const askedOf = (frame: Frame, days: readonly string[], [from = "", to = from] = [days[0], days.at(-1)]) =>
  stagesAsked(frame, { from: addDays(from, -SOCIAL_DAYS_READ), to: addDays(to, 1) }, days);

/** Asks about many days; their rows say which day, not how many passed. */
async function overDays<Row extends { passed: number }>(
  frame: Frame,
  days: readonly string[],
  ask: (asked: ReturnType<typeof askedOf>) => Promise<Row[]>,
): Promise<(Row & { day: string })[]> {
  const rows: (Row & { day: string })[] = [];
  await daysAtOnce(days, async (some) => {
    const [first = ""] = some;
    const found = await ask(askedOf(frame, some));
    rows.push(...found.map((row) => ({ ...row, day: addDays(first, row.passed) })));
  });
  return rows;
}

const inMoney = <Row extends { sales: string }>(row: Row): Row => ({
  ...row,
  sales: moneyText(moneyUnits(row.sales)),
});

/** Who moves others, now and over time. */
export async function readKoc(reader: Reader, frame: Frame, { most, member }: Params): Promise<Koc> {
  const days = snapshotDays(frame);
  const last = days.at(-1);
  if (last === undefined) return { points: [], best: [], member: null };
  const atLast = askedOf(frame, [last]);
  const [counts, rows, own] = await Promise.all([
    overDays(frame, days, ({ scope, asked }) => socialCounts(reader, scope, asked)),
    socialMembers(reader, atLast.scope, { ...atLast.asked, most }),
    member === undefined
      ? []
      : overDays(frame, days, ({ scope, asked }) => memberScores(reader, scope, { ...asked, member })),
  ]);
  const profiles = await readProfiles(
    reader,
    frame,
    rows.map(({ person }) => person),
  );
  const userIds = new Map(profiles.map(({ person, userId }) => [person, userId]));
  const today = todayOf(frame);
  return {
    points: days.map((day) => {
      const { members = 0, kocs = 0, fans = 0 } = counts.find((row) => row.day === day) ?? {};
      const tiers = { koc: kocs, "active-fan": fans, latent: members - kocs - fans };
      return { day, tiers, members, complete: day < today };
    }),
    best: rows.map((row) => ({ ...inMoney(row), userId: userIds.get(row.person) ?? "" })),
    member: member === undefined ? null : { person: member, points: days.map((day) => scoreOn(day, own)) },
  };
}

function scoreOn(day: string, scores: readonly ({ day: string; passed: number } & SocialScore)[]) {
  const found = scores.find((one) => one.day === day);
  if (found === undefined) return { day, ...NOTHING };
  const { passed: _, ...score } = found;
  return inMoney(score);
}

/** A tier, of all where none is said, at the end of a day that has a point, the last where none is said. */
const place = z.strictObject({ day: z.iso.date().optional(), tier: z.enum(SOCIAL_TIERS).optional() });

async function readTierMembers(
  reader: Reader,
  frame: Frame,
  { day, tier }: z.infer<typeof place>,
): Promise<string[]> {
  const days = snapshotDays(frame);
  const meant = day ?? days.at(-1);
  if (meant === undefined || !days.includes(meant)) return [];
  const { scope, asked } = askedOf(frame, [meant]);
  const tiers = tier === undefined ? [...SOCIAL_TIERS] : [tier];
  const rows = await tierMembers(reader, scope, { ...asked, tiers });
  return rows.map(({ person }) => person);
}

export const kocAnalysis = defineAnalysis({
  name: "koc",
  params: { schema: params, parameters: Object.keys(params.shape), texts: ["member"] },
  read: readKoc,
  table: ({ points, best, member }: Koc) => {
    const scored = ({ posts, perPost, invitees, sales, score, tier }: SocialScore) => [
      ...[score, posts, perPost, invitees, sales, tier],
    ];
    const none = [null, null, null, null, null];
    return {
      columns: ["of", "day", "member", "score", "posts", "per_post", "invitees", "sales", "tier", "members"],
      rows: [
        ...best.map(({ userId, person, ...own }) => [
          ...["member", points.at(-1)?.day ?? null, userId === "" ? person : userId, ...scored(own), null],
        ]),
        ...points.flatMap(({ day, tiers }) =>
          SOCIAL_TIERS.map((tier) => ["tier", day, null, ...none, tier, tiers[tier]]),
        ),
        ...(member?.points ?? []).map(({ day, ...own }) => [
          ...["course", day, member?.person ?? null, ...scored(own), null],
        ]),
      ],
    };
  },
  members: {
    place: { schema: place, parameters: Object.keys(place.shape), texts: Object.keys(place.shape) },
    read: (reader, frame, _, at) => readTierMembers(reader, frame, at),
  },
});
