import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** What one derivation costs: 2^log2 × blockSize × 128 bytes of memory, `lanes` times over. */
interface Cost {
  log2: number;
  blockSize: number;
  lanes: number;
}

/** 32 MiB, about a fifth of a second. Source: OWASP Password Storage Cheat Sheet, scrypt. */
const COST: Cost = { log2: 15, blockSize: 8, lanes: 3 };
/** A stored hash may ask for more than ours, but not for the whole machine. */
const MOST: Cost = { log2: 18, blockSize: 16, lanes: 8 };
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const STORED = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9_-]{22})\$([A-Za-z0-9_-]{43})$/;

let last: Promise<unknown> = Promise.resolve();

/**
 * TRICKY: derivations run one after the other, because they take the same few threads of the process
 * as the spool's flushes: many sign-ins at once must not hold up events.
 */
function derive(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  const memory = 128 * 2 ** cost.log2 * cost.blockSize;
  const options = { N: 2 ** cost.log2, r: cost.blockSize, p: cost.lanes, maxmem: 2 * memory };
  const run = () =>
    new Promise<Buffer>((resolve, reject) => {
      scrypt(password.normalize("NFKC"), salt, KEY_BYTES, options, (error, key) =>
        error ? reject(error) : resolve(key),
      );
    });
  const mine = last.then(run, run);
  last = mine;
  return mine;
}

/** @returns `$scrypt$ln=…,r=…,p=…$<salt>$<key>`, salt and key as base64url; no two hashes of a password are equal */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, COST);
  const cost = `ln=${COST.log2},r=${COST.blockSize},p=${COST.lanes}`;
  return `$scrypt$${cost}$${salt.toString("base64url")}$${key.toString("base64url")}`;
}

/**
 * Whether the password is the one hashed. With `stored` null (no such account) it takes as long and says no,
 * so that the time of the answer does not tell which accounts exist.
 *
 * @throws when `stored` is not a hash of ours
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  if (stored === null) {
    await derive(password, randomBytes(SALT_BYTES), COST);
    return false;
  }
  const [, log2, blockSize, lanes, salt, key] = STORED.exec(stored) ?? [];
  const cost = { log2: Number(log2), blockSize: Number(blockSize), lanes: Number(lanes) };
  if (!salt || !key || cost.log2 > MOST.log2 || cost.blockSize > MOST.blockSize || cost.lanes > MOST.lanes) {
    throw new Error("A stored password hash is not in the form this program writes.");
  }
  const derived = await derive(password, Buffer.from(salt, "base64url"), cost);
  return timingSafeEqual(derived, Buffer.from(key, "base64url"));
}
