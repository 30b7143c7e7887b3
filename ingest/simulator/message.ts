type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = Record<string, Json>;

/**
 * A message of Segment's tracking specification, ready for the `batch` of `POST /v1/batch`.
 * Malformed ones lack what their kind needs, or carry what it forbids. `sentAt` is there in live mode only.
 * TRICKY: messages of one visit share one `context` object; copy before changing it.
 */
export interface SegmentMessage {
  type: "track" | "identify" | "page";
  messageId: string;
  userId?: string;
  anonymousId?: string;
  event?: string;
  name?: string;
  timestamp: string;
  sentAt?: string;
  properties?: JsonObject;
  traits?: JsonObject;
  context: JsonObject;
}

/**
 * Who a message is from: it counts, or it is a bot's, an internal tester's, or cannot be an event at all.
 */
export type Nature = "counted" | "bot" | "test" | "malformed";

/**
 * A message on its way to the door.
 *
 * - `arrival`  instant (ms) it reaches the door; deliveries come in this order
 * - `occurred` true instant (ms) of what it tells; `timestamp` is what the device's clock said
 * - `repeat`   true if a message of the same id and content was delivered before
 */
export interface Delivery {
  message: SegmentMessage;
  arrival: number;
  occurred: number;
  repeat: boolean;
  nature: Nature;
}
