import type { LanguageTexts } from "./create-i18n";
import { texts as en } from "./en/texts";
import type { Language } from "./languages";
import { texts as zh } from "./zh/texts";

/** Every text of every language, for rendering; a browser loads only its own. */
export const languageTexts: Record<Language, LanguageTexts> = { zh, en };
