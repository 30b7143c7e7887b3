import { type Fragment, join } from "#queries/fragment";
import { kocsToday } from "./koc-flags";
import { STAGES, STANDINGS } from "./stage";
import { LONGEST_THRESHOLD, standingsSql } from "./stage-sql";

const standings = (kocs: string) =>
  standingsSql({
    longest: LONGEST_THRESHOLD,
    months: "recent_months",
    terms: "member_terms",
    kocs,
    first: "{as_of:Date}",
    offsets: "[0]",
    last: 0,
  });
const names = STANDINGS.map((name) => `'${name}'`).join(", ");
const stages = STAGES.map((stage) => STANDINGS.indexOf(stage)).join(", ");

/**
 * In which stage each member is as if today ended now: a SELECT of person, value. Whatever the scope says of time; whoever has
 * not joined or has left is not there.
 */
export const stageTexts: Fragment = join(
  [kocsToday],
  ([kocs = ""]) => `
    SELECT person, [${names}][standings[1] + 1] AS value FROM (${standings(kocs)}) WHERE standings[1] IN (${stages})`,
  ["recent_months", "member_terms"],
);
