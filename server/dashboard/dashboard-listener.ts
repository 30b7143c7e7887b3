import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener } from "node:http";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { createRequestListener } from "@remix-run/node-fetch-server";
import { clientAddress } from "#server/dashboard/client-address";
import type { Services } from "#server/services";

/** On every answer; a document replaces the policy with its own. */
const HEADERS = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/**
 * TRICKY: Remix compares a form's Origin with X-Forwarded-Host, which anybody can claim, or else with Host, which a
 * proxy may have rewritten. So the claim is dropped, and a form from our public address counts as sent to it.
 */
function settleHost(request: IncomingMessage, publicUrl: string | undefined): void {
  delete request.headers["x-forwarded-host"];
  if (publicUrl === undefined) return;
  const { origin, host } = new URL(publicUrl);
  if (request.headers.origin === origin) request.headers.host = host;
}

/** Renders pages: hands every request to Remix together with the services. */
export function dashboardListener(
  services: Services,
  build: ServerBuild | (() => Promise<ServerBuild>),
  mode: "production" | "development",
): RequestListener {
  const render = createRequestHandler(build, mode);
  const onError = (error: unknown) => {
    services.log.error({ err: error }, "a page could not be rendered");
    return new Response("Something failed on our side. The log of the program says what.\n", {
      status: 500,
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  };

  return (request, response) => {
    settleHost(request, services.config.publicUrl);
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const context = {
      services,
      nonce: randomBytes(16).toString("base64"),
      clientAddress: clientAddress(request),
    };
    createRequestListener((asked) => render(asked, context), { onError })(request, response);
  };
}
