import { useText } from "~/i18n/use-text";

/** A breakdown's value as it is shown: "" is what is not known. */
export function useValueWord(): (value: string | null) => string {
  const text = useText("analysis");
  return (value) => (value === null ? text("everybody") : value === "" ? text("notKnown") : value);
}
