import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Texts } from "./en/texts";
import { type Language } from "./languages";

/** Every text of one language. */
export type LanguageTexts = { [Namespace in keyof Texts]: Record<keyof Texts[Namespace], string> };

/**
 * The interface's texts in one language, ready at once.
 * TRICKY: on the server one instance a request; a shared one would leak one visitor's language to another.
 */
export function createI18n(language: Language, texts: LanguageTexts): i18n {
  const instance = createInstance();
  // Everything is at hand, so the promise settles with nothing left to load.
  void instance.use(initReactI18next).init({
    lng: language,
    resources: { [language]: texts },
    initAsync: false,
    ns: Object.keys(texts),
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    showSupportNotice: false,
  });
  return instance;
}
