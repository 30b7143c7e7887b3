import { DAYS_BEFORE } from "./effect-numbers";

const TENURES = [30, 90, 365];
const RECENT_DAYS = 7;
/** Where each band of active days begins; few days apart count for more where there are few. */
export const ACTIVE_DAYS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 13, 17, 22];
const SALES_BANDS = 10;

const isSpender = "sales_before > 0";

/**
 * In what members must be alike to be held against each other: SQL over the columns of a member before an activity (see
 * compared-members.ts), each a band of its own. Of activities, their
 * operating stage at the end of the day before comes first.
 *
 * - how long they have been members: less than 30, 90, 365 days, or longer
 * - when they were last active: in the last 7 days, in the 28, or not
 * - how many of the 28 days they were active: exactly up to 8, then in bands that grow
 * - what they spent in them: nothing, or which tenth of those who spent
 */
export const ALIKE: readonly string[] = [
  `arrayCount(limit -> tenure >= limit, [${TENURES.join(", ")}])`,
  `multiIf(idle <= ${RECENT_DAYS}, 0, idle <= ${DAYS_BEFORE}, 1, 2)`,
  `roundDown(active_before, [${ACTIVE_DAYS.join(", ")}])`,
  `if(${isSpender}, 1 + intDiv((rank() OVER (PARTITION BY run, ${isSpender} ORDER BY sales_before) - 1) * ${SALES_BANDS},
    count() OVER (PARTITION BY run, ${isSpender})), 0)`,
];
