import { timingSafeEqual } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { accounts } from "#store/postgres/schema";
import { hashSecret } from "./secret.server";

/** Whether the setup may be used: not once there is an account, and only with the token printed at the start. */
export async function setupDoor(
  { services }: AppLoadContext,
  token: unknown,
): Promise<"open" | "set-up" | "wrong-token"> {
  const [someone] = await services.control.db.select({ id: accounts.id }).from(accounts).limit(1);
  if (someone) return "set-up";
  if (services.setupToken === null || typeof token !== "string") return "wrong-token";
  const right = timingSafeEqual(Buffer.from(hashSecret(token)), Buffer.from(hashSecret(services.setupToken)));
  return right ? "open" : "wrong-token";
}
