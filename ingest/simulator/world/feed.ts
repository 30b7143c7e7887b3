import { at, type Random } from "../chance/random";

const SIZE = 240;

/** Something published that others meet later: a piece of content or a question. */
export interface Post {
  id: string;
  /** member index */
  author: number;
  /** instant it became visible */
  since: number;
  /** index into INTERESTS */
  topic: number;
  source: "official" | "ugc";
  format: string;
}

/** The newest posts: what a visitor can meet. Old ones fall out. */
export class Feed {
  private readonly posts: Post[] = [];
  private next = 0;

  add(post: Post): void {
    this.posts[this.next] = post;
    this.next = (this.next + 1) % SIZE;
  }

  /** A post already visible at `now`, newer ones and those on `interest` first; null if there is none yet. */
  meet(now: number, interest: number, random: Random): Post | null {
    for (let attempt = 0; attempt < 6; attempt += 1) {
      if (this.posts.length === 0) return null;
      const u = random.uniform();
      const age = Math.floor(u * u * this.posts.length);
      const post = at(this.posts, (this.next - 1 - age + 2 * this.posts.length) % this.posts.length);
      if (post.since <= now && (post.topic === interest || random.chance(0.45))) return post;
    }
    return null;
  }
}
