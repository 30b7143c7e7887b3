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

/** Somebody of whom nothing is known. */
export const somebody = (platform: Platform): Identity => ({ anonymousId: newId(platform), userId: "" });

/** Reads who this was on earlier pages, or on other ones; `otherwise` where nothing is known. Nothing is kept by reading. */
export function readIdentity({ store }: Platform, otherwise: Identity): Identity {
  const [anonymousId = "", userId = ""] = (store.get(KEY) || "").split("\n");
  return anonymousId ? { anonymousId, userId } : otherwise;
}

export function keepIdentity({ store }: Platform, { anonymousId, userId }: Identity): void {
  store.set(KEY, `${anonymousId}\n${userId}`);
}

export const forgetIdentity = ({ store }: Platform): void => store.remove(KEY);
