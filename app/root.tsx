import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { Failure } from "./frame/failure";
import { useNonce } from "./frame/nonce";
import { LOCALE } from "./i18n/languages";
import { useLanguage } from "./i18n/use-language";
import { readPreferences } from "./server/preferences.server";
import appStyles from "./styles/app.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: appStyles },
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
];

export const meta: MetaFunction = () => [{ title: "Agora" }];

/** For anyone: how this browser wants the dashboard. */
export const loader = async ({ request }: LoaderFunctionArgs) => readPreferences(request);

/** The document around every page, and around every failure. */
export function Layout({ children }: { children: ReactNode }) {
  const preferences = useRouteLoaderData<typeof loader>("root");
  const language = useLanguage();
  const nonce = useNonce();
  return (
    <html lang={LOCALE[language]} data-theme={preferences?.theme ?? "system"}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return (
    <main id="content" className="mx-auto max-w-xl px-4 py-16">
      <Failure />
    </main>
  );
}
