import type { CommunityEvent } from "./event-name";
import type { Properties, PropertiesOf } from "./event-properties";
import type { Problem } from "./problem";

/** What every client is made with. */
export interface ClientOptions {
  /** Where Agora is, e.g. "https://agora.example.com". */
  host: string;
  writeKey: string;
  /** "required": nothing is stored, sent or remembered before `consent(true)`. */
  consent?: "granted" | "required";
  /** Hears what could not be done; a client never throws. */
  onProblem?: (problem: Problem) => void;
}

/** Tells Agora what happens. No call throws, and none waits for the network. */
export interface Client {
  track: <Name extends CommunityEvent | (string & {})>(event: Name, properties?: PropertiesOf<Name>) => void;
  /** Says who this is from now on; what was done before is theirs as well. */
  identify: (userId: string, traits?: Properties) => void;
  page: (name?: string, properties?: Properties) => void;
  screen: (name?: string, properties?: Properties) => void;
  group: (groupId: string, traits?: Properties) => void;
  /** Says that an earlier id was this user. */
  alias: (userId: string, previousId?: string) => void;
  /** Somebody signed out: from now on it is somebody else. */
  reset: () => void;
  /** The member's own word on being measured. Withdrawn: the queue and every id are erased. */
  consent: (given: boolean) => void;
  /** For GrowthBook's `trackingCallback`. */
  exposure: (experiment: { key: string }, result: { key?: string; variationId?: number }) => void;
  /** Sends now; resolves when all is taken, or the rest has to wait. */
  flush: () => Promise<void>;
  /** Who this is to Agora, for GrowthBook's attributes. */
  ids: () => { anonymousId: string; userId: string };
}
