import { reasons } from "~/i18n/en/reasons";
import { useText } from "~/i18n/use-text";

const isReason = (code: string): code is keyof typeof reasons => Object.hasOwn(reasons, code);

/** Puts the code of a refusal into words; a code of a later version stays as it is. */
export function useReason(): (code: string) => string {
  const text = useText("reasons");
  return (code) => (isReason(code) ? text(code) : code);
}
