import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener } from "node:http";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { createRequestListener } from "@remix-run/node-fetch-server";
import { clientAddress } from "#server/dashboard/client-address";
import { hasToken, isForeign } from "#server/dashboard/is-foreign";
import { isServable } from "#server/dashboard/is-servable";
import { packedAnswer } from "#server/dashboard/packed-answer";
import { refuseTooLarge } from "#server/dashboard/refuse-too-large";
import type { Services } from "#server/services";

declare module "@remix-run/server-runtime" {
  /** What every loader and action receives as `context`. */
  interface AppLoadContext {
    services: Services;
    /** Marks the scripts of this answer as ours in its content security policy. */
    nonce: string;
    /** The sender's address as far as it can be told; for limits, not for trust. */
    clientAddress: string;
  }
}

/** On every answer; a document replaces the policy with its own. */
const HEADERS = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

const FOREIGN =
  "This request came from another site, so nothing was changed. Open the page here and try again. " +
  "If this is the right site, set AGORA_PUBLIC_URL to its address.\n" +
  "此请求来自其他网站，没有任何更改。请在本站打开页面后重试；若网址无误，请将 AGORA_PUBLIC_URL 设为该网址。\n";

const UNSERVABLE = "The method, Host or Origin of this request is none that a page is served for.\n";

/**
 * TRICKY: Remix compares a form's Origin with X-Forwarded-Host, which anybody can claim, or else with Host, which a
 * proxy may have rewritten. So the claim is dropped, and a form from our public address counts as sent to it.
 */
function settleHost(request: IncomingMessage, publicUrl: string | undefined): void {
  delete request.headers["x-forwarded-host"];
  // A token is no cookie: nobody sends it but who holds it, from wherever they like.
  if (hasToken(request)) delete request.headers.origin;
  if (publicUrl === undefined) return;
  const { origin, host } = new URL(publicUrl);
  if (request.headers.origin === origin) request.headers.host = host;
}

/** Renders pages: hands every request to Remix together with the services, but for those other sites make. */
export function dashboardListener(
  services: Services,
  build: ServerBuild | (() => Promise<ServerBuild>),
  mode: "production" | "development",
): RequestListener {
  const render = createRequestHandler(build, mode);
  const asked: Services = { ...services, warehouse: refuseTooLarge(services.warehouse) };
  const onError = (error: unknown) => {
    services.log.error({ err: error }, "a page could not be rendered");
    return new Response("Something failed on our side. The log of the program says what.\n", {
      status: 500,
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  };

  return (request, response) => {
    const foreign = isForeign(request, services.config.publicUrl);
    settleHost(request, services.config.publicUrl);
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (!isServable(request)) {
      response.writeHead(400, { "content-type": "text/plain; charset=utf-8" }).end(UNSERVABLE);
      return;
    }
    if (foreign) {
      response.writeHead(403, { "content-type": "text/plain; charset=utf-8" }).end(FOREIGN);
      return;
    }
    const context = {
      services: asked,
      nonce: randomBytes(16).toString("base64"),
      clientAddress: clientAddress(request),
    };
    const answer = async (call: Request) => packedAnswer(call, await render(call, context));
    createRequestListener(answer, { onError })(request, response);
  };
}
