import { useTranslation } from "react-i18next";
import { isLanguage, type Language } from "./languages";

/** The interface's language. */
export function useLanguage(): Language {
  const { language } = useTranslation().i18n;
  return isLanguage(language) ? language : "en";
}
