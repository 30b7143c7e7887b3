/** Most bytes of a body as sent. */
export const MAX_BODY_BYTES = 4 * 1_048_576;
/** Most bytes of a body unpacked. */
export const MAX_UNPACKED_BYTES = 8 * 1_048_576;
/** Of a body too large, this much is read and let go, so that the sender gets to hear the answer. */
export const MAX_DISCARDED_BYTES = 32 * 1_048_576;
/** Most events in one request. */
export const MAX_EVENTS = 10_000;
