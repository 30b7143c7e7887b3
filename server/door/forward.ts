import { Agent, type IncomingMessage, request as httpRequest, type ServerResponse } from "node:http";

/** Headers that speak of one connection and never pass a proxy (RFC 9110, 7.6.1). */
const HOP_BY_HOP = new Set([
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** A connection that was not used for so long is given up, before the other end does: a request on its way then would be lost. */
const IDLE_MS = 30_000;

const endToEnd = (headers: IncomingMessage["headers"]) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)));

/**
 * Makes a handler that passes a request on to the dashboard's loopback port, bodies streamed both ways.
 * The sender's address travels in `x-forwarded-for`; a claimed `x-forwarded-host` is dropped, because
 * the dashboard compares hosts to tell its own forms from foreign ones.
 */
export function forwardTo(port: number): (request: IncomingMessage, response: ServerResponse) => void {
  const agent = new Agent({ keepAlive: true, maxSockets: 256, timeout: IDLE_MS });

  return (request, response) => {
    const { "x-forwarded-host": _claimed, ...headers } = endToEnd(request.headers);
    const chain = [headers["x-forwarded-for"], request.socket.remoteAddress].filter(Boolean).join(", ");
    const onward = httpRequest(
      {
        host: "127.0.0.1",
        port,
        agent,
        method: request.method,
        path: request.url,
        headers: { ...headers, "x-forwarded-for": chain },
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers));
        answer.pipe(response);
      },
    );
    onward.on("error", () => {
      if (response.headersSent) return response.destroy();
      response.writeHead(502, { "content-type": "text/plain; charset=utf-8", "retry-after": "1" });
      response.end("The dashboard is not answering. Events are still being accepted.\n");
    });
    response.on("close", () => onward.destroy());
    request.pipe(onward);
  };
}
