import type { ContentEffect } from "#queries/content/content-effect";
import type { PostLife } from "#queries/content/post-life-analysis";
import type { BoardData } from "~/features/metrics/board-data";

export interface ContentPageData {
  data: BoardData;
  /** by what the address says */
  effect: ContentEffect;
  /** by topic and by format, for what sells */
  selling: ContentEffect[];
  life: PostLife;
  /** what authors are called, by their person's id */
  authors: Record<string, string>;
}
