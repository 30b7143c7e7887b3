import { RemixServer } from "@remix-run/react";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { createI18n } from "~/i18n/create-i18n";
import { languageTexts } from "~/i18n/language-texts.server";
import type { Language } from "~/i18n/languages";

const ROUTE = { id: "root", path: "", hasLoader: false, hasAction: true, hasErrorBoundary: false };

/** The HTML of one element on an otherwise empty page of the dashboard, for tests. */
export function renderOverview(element: ReactElement, language: Language, search = ""): string {
  const location = { pathname: "/", search, hash: "", state: null, key: "test" };
  return renderToStaticMarkup(
    <I18nextProvider i18n={createI18n(language, languageTexts[language])}>
      <RemixServer
        url={`http://localhost/${search}`}
        context={{
          manifest: {
            entry: { module: "", imports: [] },
            routes: { root: { ...ROUTE, hasClientLoader: false, hasClientAction: false, module: "" } },
            url: "",
            version: "",
          },
          routeModules: { root: { default: () => element } },
          future: {
            v3_fetcherPersist: true,
            v3_relativeSplatPath: true,
            v3_lazyRouteDiscovery: false,
            v3_singleFetch: true,
          },
          isSpaMode: false,
          staticHandlerContext: {
            basename: "/",
            location,
            matches: [{ params: {}, pathname: "/", pathnameBase: "/", route: { id: "root", path: "" } }],
            loaderData: {},
            actionData: null,
            errors: null,
            statusCode: 200,
            loaderHeaders: {},
            actionHeaders: {},
            activeDeferreds: null,
          },
        }}
      />
    </I18nextProvider>,
  );
}

/** What a reader reads: the HTML without tags. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, " ");
