import { ANY_ACTIVE } from "#queries/filters/filter";
import { useText } from "~/i18n/use-text";

/** An event's name as it is shown: names are what they are, "*" is said in words. */
export function useEventWord(): (event: string) => string {
  const text = useText("analysis");
  return (event) => (event === ANY_ACTIVE ? text("anyActive") : event);
}
