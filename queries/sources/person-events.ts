import { countedRows, resolvedPerson, storedForAsked } from "./person";
import type { SourceSwitches } from "./source-switches";

/**
 * All that some persons ever did, whatever the scope says of time.
 *
 * Columns: id UUID, person UInt64, stored UInt64 (the id it is stored under), time DateTime64(3), day Date, event,
 * user_id, anonymous_id, channel, source, content, activity, category, order_id, experiment, variation, excluded String,
 * inviter UInt64 (0 is nobody), money Decimal(18, 4), score Nullable(UInt8), properties JSON, context JSON. Reads events.
 */
const eventsOf = ({ includeExcluded }: SourceSwitches, isTheirs: string): string => `
  SELECT e.id AS id, ${resolvedPerson("e")} AS person, e.person AS stored, e.time AS time, e.day AS day, e.event AS event,
    e.user_id AS user_id, e.anonymous_id AS anonymous_id, e.channel AS channel, e.source AS source, e.content AS content,
    e.activity AS activity, e.category AS category, e.order_id AS order_id, e.experiment AS experiment,
    e.variation AS variation, e.excluded AS excluded, ${resolvedPerson("e", "inviter")} AS inviter, e.money AS money,
    e.score AS score, e.properties AS properties, e.context AS context
  FROM events AS e
  WHERE ${countedRows("e.person", includeExcluded)} AND ${isTheirs}`;

/** Takes the parameter `persons`, their ids. */
export const personEvents = (switches: SourceSwitches): string =>
  eventsOf(switches, storedForAsked("e.person"));

/**
 * Takes the parameter `stored`, the ids that their events are stored under.
 *
 * TRICKY: to look these up within the statement costs as much as the events.
 */
export const storedEvents = (switches: SourceSwitches): string =>
  eventsOf(switches, "e.person IN {stored:Array(UInt64)}");
