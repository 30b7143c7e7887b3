import { randomBytes } from "node:crypto";
import type { Control } from "#store/postgres/control";
import { accounts } from "#store/postgres/schema";

/** A word that lets its holder create the first account; null when an account exists. */
export async function createSetupToken(control: Control): Promise<string | null> {
  const [someone] = await control.db.select({ id: accounts.id }).from(accounts).limit(1);
  return someone ? null : randomBytes(16).toString("base64url");
}
