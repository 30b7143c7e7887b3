import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { createI18n } from "./i18n/create-i18n";

/** Brings the page that the server rendered to life, in the language it was rendered in. */
async function hydrate() {
  const language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
  const { texts } = await (language === "zh" ? import("./i18n/zh/texts") : import("./i18n/en/texts"));
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
