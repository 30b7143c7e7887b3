import { z } from "zod";
import { MEMBER_SORTS } from "./member-sorts";

const flag = z.enum(["0", "1"], "wants 0 or 1").transform((value) => value === "1");

/**
 * Which members an address asks for.
 *
 * - `search`    a part of a user id or of a name, e-mail or phone among their traits, whatever the case; or the whole of
 *               any id they were known under
 * - `visitors`  1 lists those who never joined as well
 * - `sort`      see MEMBER_SORTS
 */
export const membersQuestion = z.object({
  search: z.string().max(200, "wants at most 200 characters").trim().default(""),
  visitors: flag.default(false),
  sort: z.enum(MEMBER_SORTS, `wants one of ${MEMBER_SORTS.join(", ")}`).default("last_seen"),
});
export type MembersQuestion = z.infer<typeof membersQuestion>;

/** Which part of a list. */
export interface Part {
  limit: number;
  offset: number;
}
