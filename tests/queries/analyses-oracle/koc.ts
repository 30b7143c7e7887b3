import { exactSum } from "./exact-sum";
import { addDays } from "./local-days";
import type { LogEvent, LogProject } from "./log-event";
import { textOf } from "./subject-value";
import { worldOf } from "./world";

/** What a member has that others are moved by. */
export interface OracleScore {
  posts: number;
  perPost: number;
  invitees: number;
  sales: string;
  score: number;
  tier: "koc" | "active-fan" | "latent";
}

/** From which score on and with how many posts a member is a key opinion consumer. */
export interface OracleKocRules {
  kocScore: number;
  kocPosts: number;
}

const WEEK_MS = 7 * 86_400_000;
const REACTIONS = ["Content Liked", "Content Commented", "Content Saved", "Content Shared"];

const idOf = (event: LogEvent, name: "content_id" | "share_id") => textOf(event.properties[name]);

/** The first event of each name that `nameOf` gives; those without a name are each their own. */
function firstOfEach(events: readonly LogEvent[], nameOf: (event: LogEvent) => string): LogEvent[] {
  const met = new Set<string>();
  return events.filter((event) => {
    const name = nameOf(event);
    if (name !== "" && met.has(name)) return false;
    met.add(name);
    return true;
  });
}

/** What a score is worked out from, of a whole log. */
function deedsOf(log: readonly LogEvent[], project: LogProject) {
  const { events } = worldOf(log, project);
  const named = (...names: string[]) => events.filter(({ event }) => names.includes(event));
  const orders = firstOfEach(named("Order Completed"), ({ order }) => order);
  const shares = firstOfEach(
    named("Content Shared").filter((event) => idOf(event, "share_id") !== ""),
    (event) => idOf(event, "share_id"),
  );
  const published = firstOfEach(named("Content Published"), (event) => idOf(event, "content_id"));
  const posts = published.filter(({ properties }) => properties["source"] !== "official");
  /** Whose posts and shares touched an order: they were met in the 7 days before it, or it names them. */
  const moversOf = (order: LogEvent) => {
    const own = events.filter((event) => event.person === order.person);
    const met = own.filter(({ time }) => time <= order.time && order.time - time < WEEK_MS);
    const viewed = [order, ...met.filter(({ event }) => event === "Content Viewed")];
    const cameBy = [order, ...met.filter(({ event }) => event !== "Content Shared")];
    const ids = (of: readonly LogEvent[], name: "content_id" | "share_id") =>
      new Set(of.map((event) => idOf(event, name)).filter((id) => id !== ""));
    const [content, share] = [ids(viewed, "content_id"), ids(cameBy, "share_id")];
    const theirs = [
      ...posts.filter((post) => content.has(idOf(post, "content_id"))),
      ...shares.filter((one) => share.has(idOf(one, "share_id"))),
    ];
    return new Set(theirs.map(({ person }) => person));
  };
  return {
    posts,
    reactions: named(...REACTIONS).filter((event) => idOf(event, "content_id") !== ""),
    accepted: firstOfEach(
      named("Invite Accepted").filter(({ inviter, person }) => inviter !== undefined && inviter !== person),
      ({ inviter, person }) => `${inviter} ${person}`,
    ),
    orders: orders.map((order) => ({ ...order, movers: moversOf(order) })),
  };
}

/** A log is read once; its project is always the same but for its cohorts, which have no part in this. */
const remembered = new WeakMap<readonly LogEvent[], ReturnType<typeof deedsOf>>();
function rememberedDeeds(log: readonly LogEvent[], project: LogProject) {
  const deeds = remembered.get(log) ?? deedsOf(log, project);
  remembered.set(log, deeds);
  return deeds;
}

/** What each of `members`, the members at the end of a day, has on it; in the words of docs/analyses/koc.md. */
export function oracleKoc(
  log: readonly LogEvent[],
  project: LogProject,
  rules: OracleKocRules,
  day: string,
  members: readonly string[],
): Map<string, OracleScore> {
  const { posts, reactions, accepted, orders } = rememberedDeeds(log, project);
  const inLast = (days: number) => {
    const since = addDays(day, -days);
    return (event: LogEvent) => event.day > since && event.day <= day;
  };
  const recentPosts = posts.filter(inLast(28));
  const recentReactions = reactions.filter(inLast(28));
  const recentInvitees = accepted.filter(inLast(90));
  const recentOrders = orders.filter(inLast(90));
  const had = members.map((person) => {
    const recent = recentPosts.filter((post) => post.person === person);
    const ids = new Set(recent.map((post) => idOf(post, "content_id")));
    const received = recentReactions.filter(
      (event) => event.person !== person && ids.has(idOf(event, "content_id")),
    );
    const touched = recentOrders.filter((order) => order.person !== person && order.movers.has(person));
    return {
      person,
      posts: recent.length,
      perPost: recent.length === 0 ? 0 : received.length / recent.length,
      invitees: recentInvitees.filter(({ inviter }) => inviter === person).length,
      sales: exactSum(touched.map(({ money }) => money)),
    };
  });
  const below = (own: number, all: readonly number[]) => all.filter((other) => other < own).length;
  return new Map(
    had.map(({ person, ...own }) => {
      const beaten =
        below(
          own.perPost,
          had.map(({ perPost }) => perPost),
        ) +
        below(
          own.invitees,
          had.map(({ invitees }) => invitees),
        ) +
        below(
          Number(own.sales),
          had.map(({ sales }) => Number(sales)),
        );
      const most = 3 * (had.length - 1);
      const score = most === 0 ? 0 : (100 * beaten) / most;
      const isKoc = most > 0 && own.posts >= rules.kocPosts && 100 * beaten >= rules.kocScore * most;
      const moves = own.perPost > 0 || own.invitees > 0 || Number(own.sales) > 0;
      return [person, { ...own, score, tier: isKoc ? "koc" : moves ? "active-fan" : "latent" }];
    }),
  );
}
