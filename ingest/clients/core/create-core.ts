import type { Client, ClientOptions, Properties } from "./client";
import { forgetIdentity, keepIdentity, newId, readIdentity } from "./identity";
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
    if (options.onProblem) options.onProblem(problem);
  };
  const queue = createQueue(platform, (events) =>
    onProblem({ kind: "dropped", events, status: 0, detail: null }),
  );
  const { host, writeKey } = options;
  const sender = createSender(platform, queue, { host, writeKey, onProblem });
  const word = store.get(CONSENT_KEY);
  let allowed = word === null ? options.consent !== "required" : word === "1";
  let identity = readIdentity(platform);

  const put = (type: string, fields: Properties) => {
    const { anonymousId, userId } = identity;
    const id = newId(platform);
    const message = {
      type,
      messageId: id,
      anonymousId,
      ...(userId === "" ? {} : { userId }),
      timestamp: new Date(platform.now()).toISOString(),
      context: { ...platform.context(), library: platform.library },
      ...fields,
    };
    queue.add({ id, text: JSON.stringify(message) });
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

  if (allowed) {
    become({});
    queue.adopt();
    if (queue.items().length > 0) sender.soon();
    platform.later(() => {
      if (!allowed) return;
      queue.adopt();
      if (queue.items().length > 0) sender.soon();
    }, ADOPT_AGAIN_MS);
  }
  platform.watch({
    leave: () => sender.leave(),
    online: () => void sender.flush(),
  });

  return {
    track: quietly((event, properties = {}) => say("track", { event, properties })),
    identify: quietly((userId, traits = {}) => {
      become({ userId: idOf(userId) });
      say("identify", { traits });
    }),
    page: quietly((name = "", properties = {}) => say("page", { ...(name && { name }), properties })),
    screen: quietly((name = "", properties = {}) => say("screen", { ...(name && { name }), properties })),
    group: quietly((groupId, traits = {}) => say("group", { groupId: idOf(groupId), traits })),
    alias: quietly((userId, previousId = identity.userId || identity.anonymousId) => {
      say("alias", { userId: idOf(userId), previousId: idOf(previousId) });
      become({ userId: idOf(userId) });
    }),
    reset: quietly(() => become({ anonymousId: newId(platform), userId: "" })),
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
      queue.clear();
      forgetIdentity(platform);
      if (knew) put("track", { event: "Consent Withdrawn", properties: {} });
      identity = { anonymousId: newId(platform), userId: "" };
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
    ids: () => identity,
  };
}
