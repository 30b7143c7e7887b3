import { createHash } from "node:crypto";
import { z } from "zod";
import type { Attack } from "./attack";
import { type Answer, bytesOf, eventsBody } from "./send-attack";

/** What a run must leave behind, by what it was answered. */
export interface Books {
  /** Takes an answer down; sentences on what was wrong about it. */
  enter(attack: Attack, answer: Answer, writeKey: string): string[];
  readonly counts: {
    accepted: number;
    rejected: number;
    refusedWhole: number;
    takenNowhere: number;
    unanswered: number;
  };
  readonly byStatus: Map<number, number>;
  expectedEvents(): number;
  expectedQuarantine(): number;
}

const KEPT_OF_LARGE = 4 * 1_048_576;

const acceptedSchema = z.strictObject({
  success: z.literal(true),
  rejected: z
    .array(
      z.strictObject({
        index: z.number().int(),
        code: z.string().min(1),
        path: z.string(),
        message: z.string().min(1),
      }),
    )
    .min(1)
    .optional(),
});
const refusedSchema = z.strictObject({
  error: z.strictObject({ code: z.string().min(1), message: z.string().min(1), path: z.string() }),
});

function parse<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export function createBooks(): Books {
  const ids = new Set<string>();
  const keptBytes = new Set<string>();
  let anonymous = 0;
  let large = 0;
  const counts = { accepted: 0, rejected: 0, refusedWhole: 0, takenNowhere: 0, unanswered: 0 };
  const byStatus = new Map<number, number>();

  const keep = (bytes: Buffer) => {
    // How much of a body too large is kept depends on how it came in, so its bytes tell nothing; its number does.
    if (bytes.length > KEPT_OF_LARGE) large += 1;
    else keptBytes.add(createHash("sha1").update(bytes).digest("hex"));
  };

  const enterEvents = (
    attack: Extract<Attack, { kind: "events" }>,
    { status, text }: Answer,
    writeKey: string,
  ) => {
    if (status !== 200) return [`hostile events were answered ${status} ${text.slice(0, 200)}`];
    const answer = parse(acceptedSchema, text);
    if (!answer) return [`an answer of another shape: ${text.slice(0, 200)}`];
    const rejected = new Set((answer.rejected ?? []).map(({ index }) => index));
    if (rejected.size !== (answer.rejected ?? []).length) return ["an event was rejected twice"];
    if ([...rejected].some((index) => index < 0 || index >= attack.pieces.length)) {
      return ["an event was rejected that was not sent"];
    }
    for (const [index, piece] of attack.pieces.entries()) {
      if (rejected.has(index)) {
        counts.rejected += 1;
        const sent = attack.single ? eventsBody(attack, writeKey) : piece.text;
        keep(Buffer.from(bytesOf(sent).toString("utf8")));
      } else {
        counts.accepted += 1;
        if (piece.id === null) anonymous += 1;
        else ids.add(piece.id);
      }
    }
    return [];
  };

  return {
    counts,
    byStatus,
    expectedEvents: () => ids.size + anonymous,
    expectedQuarantine: () => keptBytes.size + large,
    enter: (attack, answer, writeKey) => {
      const { status, text, retryAfter } = answer;
      byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
      if (status >= 500 && !(status === 503 && retryAfter !== undefined)) {
        return [`${nameOf(attack)}: answered ${status} ${text.slice(0, 300)}`];
      }
      if (status === 0) {
        counts.unanswered += 1;
        return attack.kind === "raw" || attack.kind === "route" ? [] : [`${attack.name}: no answer`];
      }
      if (attack.kind === "events" && !isKeyless(attack)) return enterEvents(attack, answer, writeKey);
      if (attack.kind === "raw" || attack.kind === "route") {
        counts.takenNowhere += 1;
        return [];
      }
      counts.refusedWhole += 1;
      if (status < 400 || !parse(refusedSchema, text))
        return [`${attack.name}: answered ${status} ${text.slice(0, 200)}`];
      if (attack.kind === "body" && attack.key === "header") keep(attack.body);
      return [];
    },
  };
}

/** What a complaint calls an attack: with what it is known by, where that is short. */
const nameOf = (attack: Attack): string =>
  attack.kind === "route"
    ? `${attack.method} ${attack.path} ${JSON.stringify(attack.headers).slice(0, 500)}`
    : attack.name;

/** A single event that is no object has no place for a key in its body. */
function isKeyless(attack: Attack): boolean {
  if (attack.kind !== "events" || attack.key !== "body" || !attack.single) return false;
  const [piece] = attack.pieces;
  return !piece?.text.startsWith("{") || piece.text === "{}";
}
