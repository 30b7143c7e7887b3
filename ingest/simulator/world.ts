import type { MemberState } from "./people/member-state";
import type { Roster } from "./people/roster";
import type { Outbox } from "./outbox";
import type { Tally } from "./truth/tally";
import type { Activity } from "./world/activities";
import type { Feed } from "./world/feed";
import type { LocalCalendar } from "./world/local-calendar";
import type { Product } from "./world/products";
import type { ShareBoard } from "./world/share-board";

/** Everything a visit can meet in one run of a simulation. `tag` is in every id, so that two seeds never share one. */
export interface World {
  seed: number;
  tag: string;
  currency: string;
  until: number;
  calendar: LocalCalendar;
  roster: Roster;
  /** index of the local day each member joined */
  joinDays: Int16Array;
  state: MemberState;
  contents: Feed;
  questions: Feed;
  shares: ShareBoard;
  activities: Activity[][];
  products: readonly Product[];
  /** instants at which the experiments begin */
  checkoutStart: number;
  giftStart: number;
  outbox: Outbox;
  tally: Tally;
}
