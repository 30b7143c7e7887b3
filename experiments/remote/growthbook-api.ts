import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import { answerError } from "./answer-error";
import { GrowthBookError } from "./growthbook-error";
import { requestPace, type Time } from "./request-pace";

/** Where a GrowthBook is, and what proves that we may ask it. */
interface GrowthBookAddress {
  /** e.g. "https://api.growthbook.io" */
  apiHost: string;
  secretKey: string;
}

/** A GrowthBook's REST API. Paths begin with the version, e.g. "v1/experiments". All throw GrowthBookError. */
export interface GrowthBookApi {
  /** Changes something; `acceptWarnings` says to do it in spite of GrowthBook's warnings. */
  post<T>(
    path: string,
    body: object,
    answer: z.ZodType<T>,
    options?: { acceptWarnings?: boolean },
  ): Promise<T>;
  /** Every item of a list, page by page; `name` is the key of the answer that holds them. */
  list<T>(path: string, name: string, item: z.ZodType<T>, query?: Record<string, string>): Promise<T[]>;
}

interface Request {
  method: "GET" | "POST";
  path: string;
  query: Record<string, string>;
  body?: object;
}

const TIMEOUT_MS = 20_000;
const TRIES = 4;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 120_000;
const PAGE = 100;

const NOW: Time = { now: Date.now, sleep: (ms) => setTimeout(ms) };
const pageSchema = z.looseObject({ hasMore: z.boolean() });

/**
 * Speaks with a GrowthBook. Requests keep to its limit of 60 a minute; one that comes too soon all the same is sent again
 * when GrowthBook says, and so is a question that got no answer. A change without an answer is not: it may have been made.
 */
export function growthBookApi({ apiHost, secretKey }: GrowthBookAddress, time = NOW): GrowthBookApi {
  const turn = requestPace(time);
  const base = `${apiHost.replace(/\/+$/, "")}/api`;

  const send = async ({ method, path, query, body }: Request): Promise<Response> => {
    const asked = `${method} ${path}`;
    const search = new URLSearchParams(query).toString();
    await turn();
    const response = await fetch(`${base}/${path}${search === "" ? "" : `?${search}`}`, {
      method,
      headers: {
        authorization: `Bearer ${secretKey}`,
        ...(body && { "content-type": "application/json" }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch((cause: unknown) => {
      throw new GrowthBookError("unreachable", `GrowthBook gave no answer to ${asked}.`, { cause });
    });
    if (response.ok) return response;
    throw await answerError(response, { asked, secretKey, now: time.now() });
  };
  const ask = async <T>(request: Request, answer: z.ZodType<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const response = await send(request);
        return readAs(answer, await response.json().catch(() => undefined), request.path);
      } catch (error) {
        const pause = pauseAfter(error, request, attempt);
        if (pause === null) throw error;
        await time.sleep(pause);
      }
    }
  };

  return {
    post: (path, body, answer, { acceptWarnings = false } = {}) =>
      ask({ method: "POST", path, body, query: acceptWarnings ? { ignoreWarnings: "true" } : {} }, answer),
    list: async (path, name, item, query = {}) => {
      const all: z.infer<typeof item>[] = [];
      for (;;) {
        const part = { ...query, limit: String(PAGE), offset: String(all.length) };
        const page = await ask({ method: "GET", path, query: part }, pageSchema);
        const items = readAs(item.array(), page[name], path);
        all.push(...items);
        if (!page.hasMore || items.length === 0) return all;
      }
    },
  };
}

function readAs<T>(schema: z.ZodType<T>, value: unknown, path: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new GrowthBookError("unreadable", `GrowthBook's answer to ${path}: ${z.prettifyError(parsed.error)}`);
}

/** How long to wait before the same is asked again; null if it is not to be. */
function pauseAfter(error: unknown, { method }: Request, attempt: number): number | null {
  if (!(error instanceof GrowthBookError) || attempt >= TRIES) return null;
  const again = error.code === "busy" || (error.code === "unreachable" && method === "GET");
  if (!again) return null;
  return Math.min(error.waitMs ?? FIRST_PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS);
}
