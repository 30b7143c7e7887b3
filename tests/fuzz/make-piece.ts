import type { Random } from "#ingest/simulator/chance/random";
import type { Piece } from "./attack";
import { hostileValue } from "./hostile-values";

const FIELDS = [
  "type",
  "userId",
  "anonymousId",
  "event",
  "timestamp",
  "sentAt",
  "properties",
  "context",
  "traits",
];
const GOOD: Record<string, string> = {
  type: '"track"',
  userId: '"anna"',
  event: '"Tea Poured"',
  properties: '{"cups":2}',
};

/** One message of a batch, with hostile values in some of its fields; no two of a run have the same text. */
export function makePiece(serial: number, random: Random): Piece {
  if (random.chance(0.03)) return { text: noMessage(serial, random), id: null };

  const fields = new Map(Object.entries(GOOD));
  for (let hostile = random.below(3); hostile > 0; hostile--)
    fields.set(random.pick(FIELDS), hostileValue(random));
  if (random.chance(0.2)) {
    const value = hostileValue(random);
    fields.set(
      "properties",
      `{"total":${value},"products":${hostileValue(random)},"score":${hostileValue(random)}}`,
    );
    fields.set("event", random.pick(['"Order Completed"', '"NPS Answered"', '"Experiment Viewed"']));
  }
  if (random.chance(0.1))
    fields.set(random.pick(["__proto__", "constructor", "hasOwnProperty"]), '{"polluted":1}');
  const id = idOf(serial, random);
  if (id.text !== null) fields.set("messageId", id.text);
  const members = [...fields].map(([name, value]) => `${JSON.stringify(name)}:${value}`);
  return { text: `{"serial":${serial},${members.join(",")}}`, id: id.stored };
}

function idOf(serial: number, random: Random): { text: string | null; stored: string | null } {
  switch (random.below(10)) {
    case 0:
      return { text: null, stored: null };
    case 1:
      return { text: String(serial), stored: String(serial) };
    case 2:
      return { text: `"${serial}${"m".repeat(200)}"`, stored: null };
    case 3:
      return { text: random.pick(["{}", "[]", "true", "1e400", '""', "null"]), stored: null };
    default:
      return { text: `"f${serial}"`, stored: `f${serial}` };
  }
}

const noMessage = (serial: number, random: Random) =>
  random.pick([String(serial), `"${serial}"`, `[${serial}]`, `{"n":${serial}}`, "null", "true", "[]", "{}"]);
