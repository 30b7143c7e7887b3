import { useTranslation } from "react-i18next";
import type { Texts } from "./en/texts";

/** The names of a namespace's texts; `days_one` and `days_other` are one text, `days`, that wants a `count`. */
export type TextKey<Namespace extends keyof Texts> = keyof Texts[Namespace] extends infer Key
  ? Key extends `${infer Base}_${"one" | "other"}`
    ? Base
    : Key & string
  : never;

/** Looks a text up, with values for its `{{places}}`. */
export type Text<Namespace extends keyof Texts> = (
  key: TextKey<Namespace>,
  values?: Record<string, string | number>,
) => string;

/** The texts of a namespace in the interface's language. */
export function useText<Namespace extends keyof Texts>(namespace: Namespace): Text<Namespace> {
  const { t } = useTranslation(namespace);
  return (key, values) => t(key, { ...values });
}
