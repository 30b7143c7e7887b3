import type { EventName } from "../../../store/events/event-names";

type Names = typeof EventName;

/** The events that metrics know; any other name is stored and usable too. */
export type CommunityEvent = Exclude<Names[keyof Names], `$${string}`>;
