import { hash } from "node:crypto";

/**
 * The identity of an event: 128 bits of a hash over project, source and the sender's message id, as a UUID.
 * Timestamps are left out on purpose: a retry keeps its message id while its corrected time moves.
 */
export function eventId(project: number, source: string, messageId: string): string {
  const hex = hash("sha1", `${project}\0${source}\0${messageId}`, "hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
