/** The interface's languages. */
export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** How HTML and Intl call them. */
export const LOCALE = { zh: "zh-CN", en: "en" } as const satisfies Record<Language, string>;

/** Whether a word read from outside names one of them. */
export const isLanguage = (word: unknown): word is Language => LANGUAGES.some((known) => known === word);
