import type { Client, ClientOptions } from "./client";
import type { Properties } from "./event-properties";
import { forgetIdentity, keepIdentity, newId, readIdentity, somebody } from "./identity";
import type { Platform } from "./platform";
import { createQueue } from "./queue";
import { createSender } from "./sender";

const CONSENT_KEY = "agora.consent";
const ADOPT_AGAIN_MS = 31_000;
const MAX_ID = 512;

/** A client for some place. @param platform see there; the core knows nothing of browsers */
export function createCore(platform: Platform, options: ClientOptions): Client {
  const { store } = platform;
  const onProblem: NonNullable<ClientOptions["onProblem"]> = (problem) => {
    try {
      if (options.onProblem) options.onProblem(problem);
    } catch {
      // The listener is the page's own, and so is its mistake.
    }
  };
  const queue = createQueue(platform, (events) =>
    onProblem({ kind: "dropped", events, status: 0, detail: null }),
  );
  let allowed = false;
  let identity = readIdentity(platform, somebody(platform));
  /** Another tab may have given or withdrawn consent, or signed in or out. */
  const heed = () => {
    const word = store.get(CONSENT_KEY);
    const given = word === null ? options.consent !== "required" : word === "1";
    if (allowed && !given) {
      queue.clear(false);
      identity = somebody(platform);
    }
    allowed = given;
    if (given) identity = readIdentity(platform, identity);
  };
  const sender = createSender(platform, queue, { ...options, onProblem, heed });

  const put = (type: string, fields: Properties) => {
    const { anonymousId, userId } = identity;
    const message = {
      type,
      messageId: newId(platform),
      anonymousId,
      userId: userId || undefined,
      timestamp: new Date(platform.now()).toISOString(),
      context: { ...platform.context(), library: platform.library },
      ...fields,
    };
    queue.add(JSON.stringify(message));
    sender.soon();
  };
  const say = (type: string, fields: Properties) => {
    if (allowed) put(type, fields);
  };
  /** The page around us must never break because of us. */
  const quietly =
    <Args extends unknown[]>(work: (...args: Args) => void) =>
    (...args: Args) => {
      try {
        heed();
        work(...args);
      } catch (error) {
        onProblem({ kind: "dropped", events: 1, status: 0, detail: String(error) });
      }
    };
  const become = (changes: Partial<typeof identity>) => {
    identity = { ...identity, ...changes };
    if (allowed) keepIdentity(platform, identity);
  };
  const idOf = (value: unknown) => String(value).slice(0, MAX_ID);

  const adopt = () => {
    heed();
    // TRICKY: after a withdrawal what is left behind is the word itself, which still has to arrive.
    if (!allowed && store.get(CONSENT_KEY) === null) return;
    queue.adopt();
    sender.soon();
  };
  adopt();
  become({});
  platform.later(adopt, ADOPT_AGAIN_MS);
  platform.watch({
    leave: () => sender.leave(),
    online: () => void sender.flush(),
  });

  return {
    track: quietly((event: string, properties: Properties = {}) => say("track", { event, properties })),
    identify: quietly((userId, traits = {}) => {
      become({ userId: idOf(userId) });
      say("identify", { traits });
    }),
    page: quietly((name, properties = {}) => say("page", { name: name || undefined, properties })),
    screen: quietly((name, properties = {}) => say("screen", { name: name || undefined, properties })),
    group: quietly((groupId, traits = {}) => say("group", { groupId: idOf(groupId), traits })),
    alias: quietly((userId, previousId = identity.userId || identity.anonymousId) => {
      say("alias", { userId: idOf(userId), previousId: idOf(previousId) });
      become({ userId: idOf(userId) });
    }),
    reset: quietly(() => become(somebody(platform))),
    consent: quietly((given) => {
      if (given === allowed && store.get(CONSENT_KEY) !== null) return;
      store.set(CONSENT_KEY, given ? "1" : "0");
      const knew = allowed;
      allowed = given;
      if (given) {
        become({});
        put("track", { event: "Consent Granted", properties: {} });
        return;
      }
      queue.clear(true);
      forgetIdentity(platform);
      if (knew) put("track", { event: "Consent Withdrawn", properties: {} });
      identity = somebody(platform);
      void sender.flush();
    }),
    exposure: quietly((experiment, result) =>
      say("track", {
        event: "Experiment Viewed",
        properties: {
          experiment_id: experiment.key,
          variation_id: String(result.key === undefined ? result.variationId : result.key),
        },
      }),
    ),
    flush: () => sender.flush(),
    ids: () => {
      heed();
      return identity;
    },
  };
}
