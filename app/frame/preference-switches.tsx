import { Form, useLocation, useRouteLoaderData } from "@remix-run/react";
import { useLanguage } from "~/i18n/use-language";
import { useText } from "~/i18n/use-text";
import type { loader } from "~/root";

const LANGUAGE_NAMES = { zh: "中文", en: "English" } as const;
const THEMES = ["light", "dark", "system"] as const;

const choiceClass =
  "rounded px-2 py-1 text-xs text-ink-soft hover:bg-sunken hover:text-ink " +
  "aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent-strong";

/** Language and theme, as plain forms that load the document anew: they work without scripts. */
export function PreferenceSwitches() {
  const text = useText("frame");
  const language = useLanguage();
  const theme = useRouteLoaderData<typeof loader>("root")?.theme ?? "system";
  const { pathname, search } = useLocation();
  return (
    <Form
      method="post"
      action="/preferences"
      reloadDocument
      className="flex flex-wrap items-center gap-x-4 gap-y-1"
    >
      <input type="hidden" name="next" value={pathname + search} />
      <div role="group" aria-label={text("language")} className="flex">
        {Object.entries(LANGUAGE_NAMES).map(([key, name]) => (
          <button
            key={key}
            name="language"
            value={key}
            lang={key === "zh" ? "zh-CN" : key}
            aria-pressed={language === key}
            className={choiceClass}
          >
            {name}
          </button>
        ))}
      </div>
      <div role="group" aria-label={text("theme")} className="flex">
        {THEMES.map((key) => (
          <button key={key} name="theme" value={key} aria-pressed={theme === key} className={choiceClass}>
            {text(key)}
          </button>
        ))}
      </div>
    </Form>
  );
}
