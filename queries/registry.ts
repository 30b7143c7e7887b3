import { activeMembers } from "./overview/active-members";
import { joins } from "./overview/joins";
import { leftOut } from "./overview/left-out";
import { npsAnswers } from "./overview/nps-answers";
import { refunds } from "./overview/refunds";
import { eventDays } from "./quality/event-days";
import { flow } from "./quality/flow";
import { propertyKinds } from "./quality/property-kinds";
import { senders } from "./quality/senders";
import { sales } from "./overview/sales";

/** Every query there is. A test asks each of them for one project among others, so a query that is not here fails. */
export const QUERIES = [
  activeMembers,
  eventDays,
  flow,
  joins,
  leftOut,
  npsAnswers,
  propertyKinds,
  refunds,
  sales,
  senders,
] as const;
