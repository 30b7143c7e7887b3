import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { answerEvaluation } from "./answer-evaluation";
import { answerFeatures } from "./answer-features";
import { openStreams, type StreamSettings } from "./open-streams";
import type { PayloadSource } from "./payload-source";
import { readSdkAddress, type SdkAddress } from "./sdk-address";
import { OPEN_TO_PAGES, refuse, UNRECOVERABLE } from "./sdk-answer";

/** Where GrowthBook's SDKs fetch, stream and ask for features, under the paths they know. */
export interface SdkEndpoint {
  /** Answers a request if its path is an SDK's; false leaves it, unread, to the caller. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
  /** Ends every stream; their listeners come again. */
  close(): void;
}

interface Options {
  source: PayloadSource;
  streams?: StreamSettings;
  /** hears of failures of ours; attributes and payloads never reach it */
  log: Pick<Logger, "error">;
}

const STREAMS: StreamSettings = { retryMs: 10_000, pingMs: 30_000, perKey: 8_000, inAll: 12_000 };

const METHODS = { features: "GET", stream: "GET", evaluation: "POST" } as const;

/** Anybody who has a client key may call, and only reads: such keys stand in every page and app. */
export function createSdkEndpoint({ source, streams: settings = STREAMS, log }: Options): SdkEndpoint {
  const streams = openStreams(source, settings);

  const serve = (
    request: IncomingMessage,
    response: ServerResponse,
    { subject, clientKey }: SdkAddress,
  ): void | Promise<void> => {
    const method = METHODS[subject];
    if (request.method === "OPTIONS") return answerPreflight(request, response, method);
    if (request.method !== method && !(method === "GET" && request.method === "HEAD")) {
      return refuse(response, 405, `This path takes ${method}.`, { allow: allowed(method) });
    }
    const served = source.current(clientKey);
    if (served === null) {
      return refuse(response, 400, "The client key is unknown or no longer in force.", UNRECOVERABLE);
    }
    if (subject === "features") return answerFeatures(request, response, served);
    if (subject === "evaluation") return answerEvaluation(request, response, served);
    streams.open(request, response, clientKey, served);
  };

  const fail = (response: ServerResponse, error: unknown) => {
    log.error({ err: error }, "an SDK could not be answered");
    if (response.headersSent) response.destroy();
    else refuse(response, 500, "Something failed on our side.");
  };

  return {
    answer: (request, response) => {
      const address = readSdkAddress(request.url ?? "/");
      if (address === null) return false;
      try {
        serve(request, response, address)?.catch((error: unknown) => fail(response, error));
      } catch (error) {
        fail(response, error);
      }
      return true;
    },
    close: () => streams.close(),
  };
}

const allowed = (method: "GET" | "POST") => (method === "GET" ? "GET, HEAD, OPTIONS" : "POST, OPTIONS");

/** Allows a page of any origin whatever headers it asks for: an app may have given its SDK some of its own. */
function answerPreflight(request: IncomingMessage, response: ServerResponse, method: "GET" | "POST"): void {
  const asked = request.headers["access-control-request-headers"];
  response.writeHead(204, {
    ...OPEN_TO_PAGES,
    "access-control-allow-methods": allowed(method),
    ...(asked === undefined ? {} : { "access-control-allow-headers": asked }),
    "access-control-max-age": "86400",
    vary: "access-control-request-headers",
  });
  response.end();
}
