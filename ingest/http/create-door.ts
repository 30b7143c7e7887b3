import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { Dialect, Endpoint } from "#ingest/dialects/dialect";
import { DIALECTS } from "#ingest/dialects/dialects";
import { type Answer, errorAnswer, send } from "#ingest/http/answer";
import { keepAllowances } from "#ingest/http/allowance";
import { answerLookup } from "#ingest/http/answer-lookup";
import { answerPreflight } from "#ingest/http/answer-preflight";
import { answerBusy, collect } from "#ingest/http/collect";
import type { Directory } from "#ingest/http/directory";
import type { Witness } from "#ingest/http/witness";
import { Refusal } from "#ingest/pipeline/refusal";
import type { Sink } from "#ingest/pipeline/sink";

export type { IngestSource } from "#ingest/pipeline/ingest-source";

interface Options {
  sink: Sink;
  directory: Directory;
  witness?: Witness;
  clock: () => Date;
  log: Logger;
}

/** Answers a request if its path is the door's; false leaves it, unread, to the caller. */
export type Door = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

const NOBODY: Witness = { taken: () => undefined, refused: () => undefined };

/** How long a sender should wait after a failure that says nothing about its end. */
const RETRY_SECONDS = 1;

/** The door: events in, over the paths of every dialect. A 200 means that they are durable. */
export function createDoor({ sink, directory, witness = NOBODY, clock, log }: Options): Door {
  const effects = { sink, directory, allowances: keepAllowances(clock), witness, clock };
  const answer = async (
    request: IncomingMessage,
    { endpoint, path, dialect }: Found,
  ): Promise<Answer | null> => {
    const method = endpoint.kind === "collect" ? "POST" : endpoint.method;
    if (request.method === "OPTIONS") return answerPreflight(request, method);
    if (request.method !== method) return answerWrongMethod(method);
    if (endpoint.kind === "lookup") return answerLookup(request, endpoint, directory);
    try {
      return await collect(request, endpoint, { dialect: dialect.name, endpoint: path }, effects);
    } catch (error) {
      witness.refused(null, "try-later", clock().getTime());
      log.error({ err: error }, "events could not be kept; their sender was told to send them again");
      return answerBusy(endpoint, RETRY_SECONDS);
    }
  };

  return async (request, response) => {
    const found = findEndpoint(request.url ?? "/");
    if (found === null) return false;
    const answered = await answer(request, found);
    if (answered) send(response, answered);
    return true;
  };
}

interface Found {
  dialect: Dialect;
  endpoint: Endpoint;
  /** without query and without a slash at its end */
  path: string;
}

function findEndpoint(url: string): Found | null {
  const query = url.indexOf("?");
  const path = (query === -1 ? url : url.slice(0, query)).replace(/\/$/, "");
  for (const dialect of DIALECTS) {
    const endpoint = dialect.match(path);
    if (endpoint) return { dialect, endpoint, path };
  }
  return null;
}

function answerWrongMethod(method: string): Answer {
  const refusal = new Refusal("method-not-allowed", "", `This path takes ${method}.`);
  return errorAnswer(405, refusal, { allow: `${method}, OPTIONS` });
}
