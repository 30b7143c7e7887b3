import { at, type Random } from "../chance/random";
import type { Post } from "./feed";

const SIZE = 120;

/** A post that a member passed on. */
export interface Share {
  id: string;
  /** member index */
  sharer: number;
  /** instant of sharing */
  since: number;
  post: Post;
}

/** The newest shares: what somebody can come by. Old ones fall out. */
export class ShareBoard {
  private readonly shares: Share[] = [];
  private next = 0;

  add(share: Share): void {
    this.shares[this.next] = share;
    this.next = (this.next + 1) % SIZE;
  }

  /** A share already out at `now` and not one's own; null if none is met. */
  meet(now: number, member: number | null, random: Random): Share | null {
    if (this.shares.length === 0) return null;
    const share = at(this.shares, random.below(this.shares.length));
    return share.since <= now && share.sharer !== member ? share : null;
  }
}
