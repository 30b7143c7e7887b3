import { MALFORMED_KINDS, type MalformedKind } from "../dirt/malformed-kinds";
import type { Delivery } from "../message";

const LATE = 10 * 60_000;
const NEAR_MIDNIGHT = 5 * 60_000;
const DAY = 86_400_000;

/** What has been delivered so far, counted where it is made. Money in hundredths. */
export class Tally {
  readonly events = new Map<string, number>();
  readonly malformed = new Map<MalformedKind, number>(MALFORMED_KINDS.map((kind) => [kind, 0]));
  messages = 0;
  repeats = 0;
  late = 0;
  bots = 0;
  tests = 0;
  nearMidnight = 0;
  orders = 0;
  ordersToldTwice = 0;
  grossCents = 0;
  refunds = 0;
  refundCents = 0;

  /**
   * @param name of the event as it is stored
   * @param sinceMidnight ms on the local wall clock, of a day taken as 24 hours
   */
  count(delivery: Delivery, name: string, sinceMidnight: number): void {
    this.messages += 1;
    if (delivery.repeat) {
      this.repeats += 1;
      return;
    }
    if (delivery.nature === "bot") this.bots += 1;
    if (delivery.nature === "test") this.tests += 1;
    if (delivery.nature !== "counted") return;
    this.events.set(name, (this.events.get(name) ?? 0) + 1);
    if (delivery.arrival - delivery.occurred > LATE) this.late += 1;
    if (sinceMidnight < NEAR_MIDNIGHT || sinceMidnight >= DAY - NEAR_MIDNIGHT) this.nearMidnight += 1;
  }
}
