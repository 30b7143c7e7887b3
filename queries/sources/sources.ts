import { acceptances } from "./acceptances";
import { acceptedInvites } from "./accepted-invites";
import { activeMonths, recentMonths } from "./active-months";
import { answers } from "./answers";
import { arrivalsSeen } from "./arrivals-seen";
import { books } from "./books";
import { cohortHistory, cohortRows } from "./cohort-rows";
import { deedsBefore } from "./deeds-before";
import { excludedDays } from "./excluded-days";
import { exposures } from "./exposures";
import { firstJoins } from "./first-joins";
import { happeningDays } from "./happening-days";
import { happenings } from "./happenings";
import { inviteSigns } from "./invite-signs";
import { invitings } from "./invitings";
import { joinInviters } from "./join-inviters";
import { joinMethods } from "./join-methods";
import { knownAs } from "./known-as";
import { leaves } from "./leaves";
import { memberTerms } from "./member-terms";
import { memberships } from "./memberships";
import { movers } from "./movers";
import { orders } from "./orders";
import { people } from "./people";
import { personEvents, storedEvents } from "./person-events";
import { personLives } from "./person-lives";
import { personOrders } from "./person-orders";
import { personTraits } from "./person-traits";
import { personVerdicts } from "./person-verdicts";
import { profileRows } from "./profile-rows";
import { propertiesMet } from "./properties-met";
import { publications } from "./publications";
import { quarantined } from "./quarantined";
import { sessions } from "./sessions";
import { recentCategories } from "./recent-categories";
import { recentSales } from "./recent-sales";
import { recentSocialSpans, socialSpans } from "./social-spans";
import type { SourceSwitches } from "./source-switches";
import { shares } from "./shares";
import { spanDays } from "./span-days";
import { spend } from "./spend";
import { traits } from "./traits";
import { variants } from "./variants";

/**
 * All that a query can read. Each source is a SELECT over the tables that already keeps to the scope's project and
 * time and knows who is who, so that no query can forget to. A query names those it reads and uses them like tables.
 */
const SOURCES = {
  acceptances,
  accepted_invites: acceptedInvites,
  active_months: activeMonths,
  answered: answers,
  arrivals_seen: arrivalsSeen,
  books,
  cohort_history: cohortHistory,
  cohort_rows: cohortRows,
  deeds_before: deedsBefore,
  excluded_days: excludedDays,
  exposures,
  first_joins: firstJoins,
  happening_days: happeningDays,
  happenings,
  invite_signs: inviteSigns,
  invitings,
  join_inviters: joinInviters,
  join_methods: joinMethods,
  known_as: knownAs,
  leaves,
  member_terms: memberTerms,
  memberships,
  movers,
  orders,
  people,
  person_events: personEvents,
  person_lives: personLives,
  person_orders: personOrders,
  person_traits: personTraits,
  person_verdicts: personVerdicts,
  profile_rows: profileRows,
  properties_met: propertiesMet,
  publications,
  quarantined,
  recent_categories: recentCategories,
  recent_months: recentMonths,
  recent_sales: recentSales,
  recent_social_spans: recentSocialSpans,
  sessions,
  shares,
  social_spans: socialSpans,
  span_days: spanDays,
  spend,
  stored_events: storedEvents,
  traits,
  variants,
} as const;

export type SourceName = keyof typeof SOURCES;

/** Some sources, each as a named part of a WITH. */
export const namedSources = (names: readonly SourceName[], switches: SourceSwitches): string[] =>
  names.map((name) => {
    const source = SOURCES[name];
    return `${name} AS (${typeof source === "string" ? source : source(switches)}\n)`;
  });
