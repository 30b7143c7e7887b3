import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { type Evaluation, evaluatePayload } from "./evaluate-payload";
import type { ServedPayload } from "./payload-source";
import { JSON_TYPE, OPEN_TO_PAGES, refuse, STREAMS_SERVED, UNRECOVERABLE } from "./sdk-answer";

/** Most bytes of a question: attributes of one person, and what is forced for them. */
const MAX_BODY_BYTES = 131_072;

/** SDKs send null, or leave out, what there is none of. */
const evaluationSchema = z.object({
  attributes: z
    .record(z.string(), z.unknown())
    .nullish()
    .transform((given) => given ?? {}),
  forcedVariations: z
    .record(z.string(), z.int())
    .nullish()
    .transform((given) => given ?? {}),
  forcedFeatures: z
    .array(z.tuple([z.string(), z.unknown()]))
    .nullish()
    .transform((given) => given ?? []),
  url: z
    .string()
    .nullish()
    .transform((given) => given ?? ""),
});

/** Answers with the payload worked out for the person whose attributes are in the body. */
export async function answerEvaluation(
  request: IncomingMessage,
  response: ServerResponse,
  served: ServedPayload,
): Promise<void> {
  if (!served.remoteEvaluation) {
    const error = "Values for this client key are worked out by the SDK: GET /api/features/ with it.";
    return refuse(response, 400, error, UNRECOVERABLE);
  }
  const text = await readText(request);
  if (text === null) {
    const error = `The body has more than ${MAX_BODY_BYTES} bytes.`;
    return refuse(response, 413, error, { connection: "close" });
  }
  const evaluation = evaluationSchema.safeParse(parsed(text));
  if (!evaluation.success) {
    const error = "The body wants to be JSON: {attributes, forcedVariations, forcedFeatures, url}.";
    return refuse(response, 400, error);
  }
  const body = evaluated(served, evaluation.data);
  if (body === null) return refuse(response, 400, "No feature can be worked out for these attributes.");
  response.writeHead(200, {
    ...OPEN_TO_PAGES,
    ...STREAMS_SERVED,
    "cache-control": "no-store",
    "content-type": JSON_TYPE,
    "content-length": Buffer.byteLength(body),
  });
  response.end(body);
}

/**
 * TRICKY: the SDK fails on an attribute it cannot turn into a text, such as `{"toString": 1}`. That is the asker's doing,
 * so it is no failure of ours, and nothing to log.
 */
function evaluated({ payload, dateUpdated }: ServedPayload, evaluation: Evaluation): string | null {
  try {
    return JSON.stringify({ status: 200, ...evaluatePayload(payload, evaluation), dateUpdated });
  } catch {
    return null;
  }
}

/** The body as text; null if it is too large. A sender that goes away is never answered. */
function readText(request: IncomingMessage): Promise<string | null> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let bytes = 0;
    request.on("data", (piece: Buffer) => {
      bytes += piece.length;
      if (bytes <= MAX_BODY_BYTES) pieces.push(piece);
      else resolve(null);
    });
    request.on("end", () => resolve(Buffer.concat(pieces).toString("utf8")));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
