import type { ArrivalQueue } from "./arrival-queue";
import type { Random } from "./chance/random";
import type { Delivery, Nature, SegmentMessage } from "./message";
import type { Tally } from "./truth/tally";
import type { LocalCalendar } from "./world/local-calendar";

const MINUTE = 60_000;
const DAY = 86_400_000;
const JITTERED = 0.04;
const REPEATED = 0.01;

/** How a message leaves: the clock's error (ms), the instant its device is back online (−Infinity: it never was off). */
export interface Departure {
  occurred: number;
  nature: Nature;
  skew: number;
  offlineUntil: number;
}

/**
 * Sends messages on their way, with what the way does to them: some come late or out of order, some twice.
 *
 * History mode leaves `sentAt` out, so that a door loading the past long after takes the timestamp as it is.
 * Live mode stamps `sentAt` by the device's clock at the moment of arrival (the network takes no time), so a door
 * that receives at `arrival` finds the true time back: received − (sentAt − timestamp).
 */
export class Outbox {
  constructor(
    private readonly queue: ArrivalQueue,
    private readonly tally: Tally,
    private readonly calendar: LocalCalendar,
    readonly until: number,
    readonly mode: "history" | "live",
  ) {}

  /**
   * @param message its timestamp, if empty, is set here to what the device's clock says
   * @param name of the event as it is stored
   */
  send(message: SegmentMessage, name: string, departure: Departure, random: Random): void {
    const { occurred, nature, offlineUntil } = departure;
    const skew = this.mode === "live" ? departure.skew : 0;
    const delay = random.chance(JITTERED) ? Math.floor(random.between(1000, 2 * MINUTE)) : 0;
    const arrival = Math.min(Math.max(occurred + delay, offlineUntil), this.until);
    if (message.timestamp === "") message.timestamp = new Date(occurred + skew).toISOString();
    this.deliver(this.sent(message, arrival + skew), name, arrival, departure, false);
    if (!random.chance(REPEATED) || nature === "malformed") return;

    const wait = random.chance(0.6) ? random.between(MINUTE, 10 * MINUTE) : random.between(10 * MINUTE, DAY);
    const again = Math.min(arrival + Math.floor(wait), this.until);
    this.deliver(this.sent(message, again + skew), name, again, departure, true);
  }

  private sent(message: SegmentMessage, clock: number): SegmentMessage {
    return this.mode === "live" ? { ...message, sentAt: new Date(clock).toISOString() } : message;
  }

  private deliver(
    message: SegmentMessage,
    name: string,
    arrival: number,
    { occurred, nature }: Departure,
    repeat: boolean,
  ): void {
    const delivery: Delivery = { message, arrival, occurred, repeat, nature };
    const day = this.calendar.dayOf(occurred);
    this.tally.count(delivery, name, occurred - this.calendar.startOf(day));
    this.queue.push(delivery);
  }
}
