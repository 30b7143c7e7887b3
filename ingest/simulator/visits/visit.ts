import { EventName } from "#store/events/event-names";
import type { Random } from "../chance/random";
import type { JsonObject, Nature, SegmentMessage } from "../message";
import { SERVER_CONTEXT } from "../people/devices";
import type { World } from "../world";

/** Who sends, from what. `end`: nothing is said after this instant (the end of history, or of a membership). */
export interface Sender {
  userId: string | null;
  anonymousId: string | null;
  context: JsonObject;
  nature: Nature;
  skew: number;
  end: number;
}

const SHORTEST_PAUSE = 1500;

/** Somebody is there for a while and does one thing after another; `now` moves on with each. */
export class Visit {
  private said = 0;
  offlineUntil = -Infinity;

  /** @param name unique for the visit: its messages are numbered under it */
  constructor(
    readonly world: World,
    readonly random: Random,
    readonly name: string,
    public now: number,
    public sender: Sender,
  ) {}

  /** True while there is time for something to happen. */
  get open(): boolean {
    return this.now <= this.sender.end;
  }

  /** Time passes: `mean` ms on average. */
  pause(mean: number): void {
    this.now += Math.floor(SHORTEST_PAUSE + this.random.uniform() * 2 * (mean - SHORTEST_PAUSE));
  }

  /** @returns whether it happened: not after the end */
  track(event: string, properties: JsonObject, mean = 25_000): boolean {
    if (!this.open) return false;
    const message = this.compose("track");
    message.event = event;
    message.properties = properties;
    this.say(message, event);
    this.pause(mean);
    return true;
  }

  /** What happens beside all else: takes no time, and its way is drawn from a substream of the caller's. */
  also(event: string, properties: JsonObject, random: Random): void {
    if (!this.open) return;
    const message = this.compose("track", `${this.name}-also`);
    message.event = event;
    message.properties = properties;
    this.say(message, event, random);
  }

  page(name: string): void {
    if (!this.open) return;
    const message = this.compose("page");
    message.name = name;
    message.properties = { path: `/${name}` };
    this.say(message, EventName.pageViewed);
    this.pause(9000);
  }

  /** Says who the sender is; takes no time. */
  identify(traits: JsonObject): void {
    if (!this.open) return;
    const message = this.compose("identify");
    message.traits = traits;
    this.say(message, EventName.identified);
  }

  /**
   * What the shop's servers report about a user, at `occurred` (now or later); no device is involved.
   *
   * @returns whether it happened: not after `end`
   */
  report(userId: string, occurred: number, end: number, event: string, properties: JsonObject): boolean {
    if (occurred > end) return false;
    const messageId = this.nextMessageId();
    const message: SegmentMessage = { type: "track", messageId, timestamp: "", context: SERVER_CONTEXT };
    message.userId = userId;
    message.event = event;
    message.properties = properties;
    const departure = { occurred, nature: this.sender.nature, skew: 0, offlineUntil: -Infinity };
    this.world.outbox.send(message, event, departure, this.random);
    return true;
  }

  private say(message: SegmentMessage, name: string, random = this.random): void {
    const { nature, skew } = this.sender;
    const departure = { occurred: this.now, nature, skew, offlineUntil: this.offlineUntil };
    this.world.outbox.send(message, name, departure, random);
  }

  private compose(type: SegmentMessage["type"], messageId = this.nextMessageId()): SegmentMessage {
    const { userId, anonymousId, context } = this.sender;
    const message: SegmentMessage = { type, messageId, timestamp: "", context };
    if (userId !== null) message.userId = userId;
    if (anonymousId !== null) message.anonymousId = anonymousId;
    return message;
  }

  private nextMessageId(): string {
    this.said += 1;
    return `${this.name}-${this.said}`;
  }
}
