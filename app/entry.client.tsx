import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { createI18n } from "./i18n/create-i18n";

/**
 * Resolves once the data of the page is decoded. `RemixBrowser` suspends until then, outside any boundary, and a click
 * in that moment makes React 18 throw its error 345; before its data are there it throws the promise and calls no hook.
 */
async function pageData() {
  try {
    RemixBrowser({});
  } catch (waiting) {
    await waiting;
  }
}

/** Brings the page that the server rendered to life, in the language it was rendered in. */
async function hydrate() {
  const language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
  const [{ texts }] = await Promise.all([
    language === "zh" ? import("./i18n/zh/texts") : import("./i18n/en/texts"),
    pageData(),
  ]);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={createI18n(language, texts)}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

void hydrate();
