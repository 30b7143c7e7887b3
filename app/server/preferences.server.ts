import { z } from "zod";
import { acceptedLanguage } from "~/i18n/accepted-language";
import { LANGUAGES, type Language } from "~/i18n/languages";
import { preferencesCookie } from "./cookies.server";

const THEMES = ["light", "dark", "system"] as const;
type Theme = (typeof THEMES)[number];

/** What a browser asked for; any part may be missing or outdated. */
export const preferencesSchema = z.object({
  language: z.enum(LANGUAGES).optional().catch(undefined),
  theme: z.enum(THEMES).optional().catch(undefined),
  rail: z.enum(["wide", "narrow"]).optional().catch(undefined),
});

export interface Preferences {
  language: Language;
  theme: Theme;
  rail: "wide" | "narrow";
}

const storedIn = async (request: Request) =>
  preferencesSchema.catch({}).parse(await preferencesCookie.parse(request.headers.get("cookie")));

/** How this browser wants the dashboard: as it chose, else in its own language and theme. */
export async function readPreferences(request: Request): Promise<Preferences> {
  const stored = await storedIn(request);
  return {
    language: stored.language ?? acceptedLanguage(request.headers.get("accept-language")),
    theme: stored.theme ?? "system",
    rail: stored.rail ?? "wide",
  };
}

/** The `set-cookie` that adds `changes` to what this browser chose before. */
export async function changedPreferences(
  request: Request,
  changes: z.infer<typeof preferencesSchema>,
): Promise<string> {
  const stated = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return preferencesCookie.serialize({ ...(await storedIn(request)), ...stated });
}
