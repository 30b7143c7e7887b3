import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { CLASS_LIMITS } from "#store/clickhouse/class-limits";
import { NonceContext } from "./frame/nonce";
import { createI18n } from "./i18n/create-i18n";
import { languageTexts } from "./i18n/language-texts.server";
import { documentPolicy } from "./server/document-policy";
import { readPreferences } from "./server/preferences.server";
import { withoutNullBytes } from "./server/without-null-bytes";

/**
 * How long the rest of a page may take after its frame was sent, ms: its questions wait for each other, and the last of them
 * may still take as long as any. Without this export the router gives up on them after five seconds.
 */
export const streamTimeout = 2 * CLASS_LIMITS.dashboard.timeoutMs;

/** Renders a document in the visitor's language, under a content security policy of its own. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { language } = await readPreferences(request);
  const { nonce, services } = context;
  let statusNow = status;

  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <I18nextProvider i18n={createI18n(language, languageTexts[language])}>
          <RemixServer context={remix} url={request.url} nonce={nonce} abortDelay={streamTimeout} />
        </I18nextProvider>
      </NonceContext.Provider>,
      {
        nonce,
        onShellReady: () => {
          const body = withoutNullBytes();
          headers.set("content-type", "text/html; charset=utf-8");
          headers.set("content-security-policy", documentPolicy(nonce));
          headers.set("cache-control", "private, no-store");
          headers.append("vary", "accept-language, cookie");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: statusNow }));
          pipe(body);
        },
        onShellError: reject,
        onError: (error) => {
          statusNow = 500;
          if (!request.signal.aborted) services.log.error({ err: error }, "rendering failed");
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/** Writes what a loader or an action threw to the log, with the path but never the query or the body. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  context.services.log.error({ err: error, path: new URL(request.url).pathname }, "a route failed");
}
