import { at, type Random } from "../chance/random";
import type { JsonObject } from "../message";
import { CHANNELS } from "../people/channels";
import { browserContext, LOCALES, USER_AGENTS } from "../people/devices";
import { EDITORS } from "../people/roster";
import { INTERESTS } from "../world/interests";
import type { World } from "../world";
import { Visit } from "./visit";

/** A visit by a member, or by who is about to become one. */
export class MemberVisit extends Visit {
  readonly userId: string;
  readonly day: number;
  /** local days since the one of joining */
  readonly tenure: number;
  readonly interest: number;
  readonly isEditor: boolean;
  /** what brought a post or an activity to this visit's orders, if anything did */
  readonly touched: { content: string | null; activity: string | null } = { content: null, activity: null };

  /** @param device 1 or 2 */
  constructor(
    world: World,
    random: Random,
    name: string,
    start: number,
    readonly member: number,
    readonly device: 1 | 2,
  ) {
    const { roster } = world;
    const userId = roster.userId(member);
    const agent = at(device === 1 ? roster.agent : roster.secondAgent, member);
    const locale = at(LOCALES, at(roster.locale, member));
    const campaigned = start < at(roster.joinedAt, member) + 60_000;
    super(world, random, name, start, {
      userId,
      anonymousId: anonymousId(world, member, device),
      context: {
        ...browserContext(at(USER_AGENTS, agent), locale, name),
        ...(campaigned ? campaignOf(world, member) : {}),
      },
      nature: "counted",
      skew: device === 1 ? at(roster.skew, member) : 0,
      end: endOf(world, member),
    });
    this.userId = userId;
    this.day = world.calendar.dayOf(start);
    this.tenure = this.day - at(world.joinDays, member);
    this.interest = at(roster.interest, member);
    this.isEditor = member < EDITORS;
  }

  get interestName(): string {
    return at(INTERESTS, this.interest);
  }

  /** What the servers report about this member. */
  reportOwn(instant: number, event: string, properties: JsonObject): boolean {
    return this.report(this.userId, instant, this.sender.end, event, properties);
  }
}

/** The last instant at which a member can do anything: before leaving, within the history. */
export function endOf(world: World, member: number): number {
  return Math.min(world.until, at(world.roster.leftAt, member) - 1);
}

export function anonymousId(world: World, member: number, device: 1 | 2): string {
  return `d_${world.tag}_${member.toString(36)}_${device}`;
}

/** The campaign in a member's first context: source is the channel; nothing for those who came by themselves. */
function campaignOf(world: World, member: number): JsonObject {
  const { roster } = world;
  const channel = at(CHANNELS, at(roster.channel, member));
  const name = campaignName(world, member);
  if (channel.key === "organic") return {};
  return { campaign: { source: channel.key, medium: channel.medium, ...(name === null ? {} : { name }) } };
}

export function campaignName({ roster }: World, member: number): string | null {
  const { campaigns } = at(CHANNELS, at(roster.channel, member));
  if (campaigns.length === 0) return null;
  return at(campaigns, at(roster.campaign, member) % campaigns.length);
}
