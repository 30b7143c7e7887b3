import { hash } from "node:crypto";

/** No person: the value of an empty `merges` or `inviter`. */
export const NOBODY = "0";

/**
 * The number that stands for a person in the tables: 64 bits of a hash over project and external id,
 * as a decimal string. User ids, anonymous ids and aliases share one namespace, as in every SDK's `distinct id`.
 */
export function personId(project: number, externalId: string): string {
  const number = BigInt(`0x${hash("sha1", `${project}\0${externalId}`, "hex").slice(0, 16)}`);
  return number === 0n ? "1" : number.toString();
}
