/** A member, or a visitor, as lists show them: who they are and what they did, ever. Instants are UTC. */
export interface Member {
  /** our id of the person, a number as text */
  person: string;
  /** the last user id they were known by; "" for visitors */
  userId: string;
  /** the trait `name`, "" when nobody said it */
  name: string;
  /** the instant and the local day of the first join; null for visitors */
  joined: string | null;
  joinedDay: string | null;
  /** of the first join, "" when it is not known */
  channel: string;
  firstSeen: string;
  lastSeen: string;
  events: number;
  /** local days with something that makes a member active */
  activeDays: number;
  orders: number;
  /** their orders less their refunds; a decimal text */
  netSales: string;
  /** the last NPS score */
  nps: number | null;
}
