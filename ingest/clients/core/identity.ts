import type { Platform } from "./platform";

const KEY = "agora.id";

/** Who a client speaks for. */
export interface Identity {
  anonymousId: string;
  userId: string;
}

/** A random name: 155 bits, of which the first tell the time. */
export function newId({ now, random }: Pick<Platform, "now" | "random">): string {
  const part = () => random().toString(36).slice(2, 12);
  return now().toString(36) + part() + part();
}

/** Reads who this was on earlier pages; somebody new where nothing is known. Nothing is kept by reading. */
export function readIdentity(platform: Platform): Identity {
  const [anonymousId = "", userId = ""] = (platform.store.get(KEY) || "").split("\n");
  return { anonymousId: anonymousId || newId(platform), userId };
}

export function keepIdentity({ store }: Platform, { anonymousId, userId }: Identity): void {
  store.set(KEY, `${anonymousId}\n${userId}`);
}

export const forgetIdentity = ({ store }: Platform): void => store.remove(KEY);
