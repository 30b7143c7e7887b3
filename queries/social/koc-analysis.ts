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
import { type Course, socialCourse } from "./social-course";
import { tierMembers } from "./tier-members";
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

const NOBODY = "0";
const NOTHING: SocialScore = { posts: 0, perPost: 0, invitees: 0, sales: "0.00", score: 0, tier: "latent" };

/** What the scores at the ends of some days are asked with; what counts then began up to so many days before. */
const askedOf = (frame: Frame, days: readonly string[], [from = "", to = from] = [days[0], days.at(-1)]) =>
  stagesAsked(frame, { from: addDays(from, -SOCIAL_DAYS_READ), to: addDays(to, 1) }, days);

/** What is told of each of some days; only the last row tells of the best on the last of them. */
async function courseOver(
  reader: Reader,
  frame: Frame,
  days: readonly string[],
  asks: { most: number; member: string },
) {
  const rows: (Course & { day: string })[] = [];
  const { scope } = askedOf(frame, days);
  await daysAtOnce({ reader, scope, days }, async (some) => {
    const [first = ""] = some;
    const { scope, asked } = askedOf(frame, some);
    const found = await socialCourse(reader, scope, { ...asked, ...asks });
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
  if (days.length === 0) return { points: [], best: [], member: null };
  const course = await courseOver(reader, frame, days, { most, member: member ?? NOBODY });
  const best = course.at(-1)?.best ?? [];
  const profiles = await readProfiles(
    reader,
    frame,
    best.map(({ person }) => person),
  );
  const userIds = new Map(profiles.map(({ person, userId }) => [person, userId]));
  const today = todayOf(frame);
  return {
    points: course.map(({ day, members, kocs, fans }) => {
      const tiers = { koc: kocs, "active-fan": fans, latent: members - kocs - fans };
      return { day, tiers, members, complete: day < today };
    }),
    best: best.map((one) => ({ ...inMoney(one), userId: userIds.get(one.person) ?? "" })),
    member:
      member === undefined
        ? null
        : { person: member, points: course.map(({ day, own }) => ({ day, ...scoreIn(own) })) },
  };
}

function scoreIn([own]: Course["own"]): SocialScore {
  if (own === undefined) return NOTHING;
  const { person: _, ...score } = own;
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
