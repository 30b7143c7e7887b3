import { z } from "zod";
import { GrowthBookError } from "./growthbook-error";

const CODES: Record<number, GrowthBookError["code"]> = {
  401: "unauthorized",
  403: "unauthorized",
  404: "unknown",
  409: "conflict",
  422: "warning",
  429: "busy",
};
const MOST_CHARACTERS = 500;

const bodySchema = z.object({ message: z.string().default(""), code: z.string().default("") });

/**
 * What an answer other than 2xx means, in GrowthBook's words; the secret key is in none of them.
 *
 * @param asked what was asked, e.g. "POST v1/experiments"
 */
export async function answerError(
  response: Response,
  { asked, secretKey, now }: { asked: string; secretKey: string; now: number },
): Promise<GrowthBookError> {
  const { status } = response;
  const body = bodySchema.safeParse(await response.json().catch(() => null));
  const { message, code } = body.success ? body.data : { message: "", code: "" };
  const said = message.replaceAll(secretKey, "…").slice(0, MOST_CHARACTERS);
  return new GrowthBookError(
    CODES[status] ?? (status >= 500 ? "unreachable" : "refused"),
    `GrowthBook answered ${asked} with ${status}${said === "" ? "." : `: ${said}`}`,
    { reason: code, said, waitMs: waitOf(response, now) },
  );
}

/** What `Retry-After` says, in seconds or as a date; null without it. */
function waitOf({ headers }: Response, now: number): number | null {
  const header = headers.get("retry-after");
  if (header === null) return null;
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}
